-- case: one label of many in an array that has an index, asked with ANY
-- expect: rewrite any_of_array
-- schema
SELECT setseed(0.66);
CREATE TABLE walks (id bigint PRIMARY KEY, labels text[] NOT NULL, metres int NOT NULL, title text NOT NULL);
INSERT INTO walks SELECT g, ARRAY['l' || (power(random(), 4) * 900)::int, 'l' || (power(random(), 4) * 900)::int], (random() * 30000)::int, md5(g::text) FROM generate_series(1, 100000) g;
CREATE INDEX walks_labels ON walks USING gin (labels);
-- statements
-- weight: 20
-- with: 'l880'
-- with: 'l500'
-- with: 'none'
SELECT id, title, metres FROM walks WHERE $1 = ANY (labels) ORDER BY metres;
-- expert
SELECT id, title, metres FROM walks WHERE labels @> ARRAY[$1]::text[] ORDER BY metres;
