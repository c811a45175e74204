-- case: villages that are spelt alike what somebody wrote
-- expect: create
-- schema
SELECT setseed(0.25);
CREATE EXTENSION pg_trgm;
CREATE TABLE villages (id int PRIMARY KEY, name text NOT NULL, inhabitants int NOT NULL);
INSERT INTO villages
SELECT g, initcap((ARRAY['unter', 'ober', 'nieder', 'gross', 'klein', 'sankt ', 'alt', 'neu', '', ''])[1 + (power(random(), 2) * 9)::int] || translate(substr(md5(g::text), 1, 6), '0123456789', 'klmnoprstu') || (ARRAY['dorf', 'bach', 'berg', 'heim', 'hausen', 'kirchen', 'au'])[1 + (power(random(), 2) * 6)::int]), (power(random(), 5) * 20000)::int
  FROM generate_series(1, 80000) AS g;
INSERT INTO villages VALUES (90001, 'Zwettl an der Rodl', 1700), (90002, 'Zwetl', 20), (90003, 'Hinterstoder', 900);
-- statements
-- weight: 8
-- with: 'Zwettel an der Rodel'
-- with: 'Hinterstodder'
-- with: 'Xyzzy'
SELECT id, name, similarity(name, $1) FROM villages WHERE name % $1 ORDER BY similarity(name, $1) DESC, id LIMIT 5;
-- expert
CREATE INDEX ON villages USING gin (name gin_trgm_ops);
-- worse
CREATE INDEX ON villages (name);
-- worse
CREATE INDEX ON villages (lower(name));
