-- case: a collector has a dozen minerals; which of them carry a tag needs no index of the tags
-- expect: create
-- most: 1
-- never: gin
-- schema
SELECT setseed(0.36);
CREATE TABLE minerals (id int PRIMARY KEY, collector_id int NOT NULL, tags text[] NOT NULL, name text NOT NULL);
INSERT INTO minerals SELECT g, 1 + (power(random(), 1.3) * 8000)::int, ARRAY['t' || (power(random(), 3) * 50)::int, 't' || (random() * 200)::int], 'mineral ' || md5(g::text) FROM generate_series(1, 110000) AS g;
-- statements
-- weight: 50
-- with: 4000, 't0'
-- with: 7900, 't150'
-- with: 99999, 't0'
SELECT id, name FROM minerals WHERE collector_id = $1 AND tags @> ARRAY[$2]::text[];
-- weight: 10
-- with: 77
SELECT id, name, tags FROM minerals WHERE collector_id = $1 ORDER BY name;
-- expert
CREATE INDEX ON minerals (collector_id);
-- worse
CREATE INDEX ON minerals USING gin (tags);
