-- case: a part of the name, whatever its case
-- expect: create
-- schema
CREATE EXTENSION pg_trgm;
SELECT setseed(0.33);
CREATE TABLE lakes (id bigint PRIMARY KEY, name text NOT NULL, depth int NOT NULL, remarks text NOT NULL);
INSERT INTO lakes SELECT g, initcap(translate(substr(md5(g::text), 1, 12), '0123456789', 'aeiourstln')) || ' ' || (ARRAY['Lake', 'Tarn', 'Pond', 'Mere'])[1 + g % 4], (random() * 200)::int, md5(g::text) || md5((g + 1)::text) FROM generate_series(1, 120000) g;
-- statements
-- weight: 10
-- with: '%rabeto%'
-- with: '%ECAFDB%'
-- with: '%zzqqxx%'
SELECT id, name, depth FROM lakes WHERE name ILIKE $1;
-- expert
CREATE INDEX ON lakes USING gin (name gin_trgm_ops);
