-- case: a regular expression inside a text: trigrams serve it, nothing else does
-- expect: create
-- schema
CREATE EXTENSION pg_trgm;
CREATE TABLE components (id bigint PRIMARY KEY, code text NOT NULL, maker text NOT NULL);
INSERT INTO components SELECT g, upper(substr(md5(g::text), 1, 8)) || '-' || (ARRAY['nut','bolt','washer','gasket','sprocket'])[CASE WHEN g % 500 = 0 THEN 5 ELSE 1 + g % 4 END] || '-' || g % 97, md5((g % 300)::text) FROM generate_series(1, 120000) g;
-- statements
-- with: 'sprocket-(7|8)[0-9]'
-- with: 'ABC.*gasket'
-- with: 'flange[0-9]+'
SELECT id, code FROM components WHERE code ~ $1;
-- expert
CREATE INDEX ON components USING gin (code gin_trgm_ops);
-- worse
CREATE INDEX ON components (code text_pattern_ops);
