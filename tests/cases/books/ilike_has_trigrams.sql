-- case: ILIKE is answered by the trigrams of the column as it is written; nothing has to be lowered
-- expect: nothing
-- schema
CREATE EXTENSION pg_trgm;
SELECT setseed(0.13);
CREATE TABLE composers (id int PRIMARY KEY, name text NOT NULL, born int, notes text NOT NULL);
INSERT INTO composers SELECT g, initcap(substr(md5(g::text), 1, 9) || ' ' || substr(md5('b' || g), 1, 11)), 1600 + g % 400, repeat('notes ', 20) FROM generate_series(1, 70000) AS g;
CREATE INDEX composers_name ON composers USING gin (name gin_trgm_ops);
-- statements
-- weight: 30
-- with: '%C0FFE%'
-- with: '%9A8B7C%'
-- with: '%zzzzz%'
SELECT id, name, born FROM composers WHERE name ILIKE $1 ORDER BY name LIMIT 20;
