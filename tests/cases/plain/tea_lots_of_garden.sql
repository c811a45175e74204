-- case: a page of twenty lots with their long descriptions: nothing is won by carrying the descriptions in the index
-- expect: create
-- never: INCLUDE
-- most: 1
-- schema
SELECT setseed(0.13);
CREATE TABLE lots (id int PRIMARY KEY, garden_id int NOT NULL, catalogued_at timestamp NOT NULL, grade text NOT NULL, description text NOT NULL);
INSERT INTO lots SELECT g, 1 + (power(random(), 4) * 900)::int, timestamp '2020-01-01' + random() * interval '1900 days', (ARRAY['FTGFOP', 'BOP', 'Dust', 'OP'])[1 + (random() * 3)::int], repeat(md5(g::text), 6) FROM generate_series(1, 60000) AS g;
-- statements
-- weight: 60
-- with: 1
-- with: 450
-- with: 900
-- with: 5000
SELECT id, grade, catalogued_at, description FROM lots WHERE garden_id = $1 ORDER BY catalogued_at DESC LIMIT 20;
-- expert
CREATE INDEX ON lots (garden_id, catalogued_at DESC);
-- worse
CREATE INDEX ON lots (catalogued_at DESC);
