-- case: two letters anywhere in a name make no trigram
-- expect: nothing
-- schema
CREATE EXTENSION pg_trgm;
CREATE TABLE villages (id bigint PRIMARY KEY, name text NOT NULL, description text NOT NULL);
INSERT INTO villages SELECT g, initcap(translate(substr(md5(g::text), 1, 12), '0123456789', 'nanrstlmok')), repeat(md5(g::text), 4) FROM generate_series(1, 60000) g;
-- statements
-- with: '%an%'
-- with: '%st%'
SELECT id, name, length(description) FROM villages WHERE name ILIKE $1;
-- worse
CREATE INDEX ON villages USING gin (name gin_trgm_ops);
-- worse
CREATE INDEX ON villages (name text_pattern_ops);
