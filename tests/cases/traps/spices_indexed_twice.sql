-- case: two GIN indexes of the same array that differ in a storage setting alone
-- expect: drop
-- schema
SELECT setseed(0.38);
CREATE TABLE blends (id int PRIMARY KEY, name text NOT NULL, spices int[] NOT NULL);
INSERT INTO blends SELECT g, md5(g::text), ARRAY[1 + (power(random(), 3) * 400)::int, 1 + (power(random(), 3) * 400)::int, 1 + (random() * 400)::int] FROM generate_series(1, 60000) AS g;
CREATE INDEX blends_spices ON blends USING gin (spices);
CREATE INDEX blends_spices_slow ON blends USING gin (spices) WITH (fastupdate = off);
-- statements
-- weight: 60
-- with: '{350,17}'
-- with: '{390}'
-- with: '{1000}'
SELECT id, name FROM blends WHERE spices @> $1::int[];
-- expert
DROP INDEX blends_spices;
-- expert
DROP INDEX blends_spices_slow;
