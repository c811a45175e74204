-- case: two letters anywhere in a name give no trigram to look for
-- expect: nothing
-- schema
SELECT setseed(0.62);
CREATE EXTENSION pg_trgm;
CREATE TABLE packages (id int PRIMARY KEY, name text NOT NULL, downloads bigint NOT NULL);
INSERT INTO packages SELECT g, 'lib' || substr(md5(g::text), 1, 8), (power(random(), 6) * 1e7)::bigint FROM generate_series(1, 60000) AS g;
-- statements
-- name: contains
-- weight: 10
-- with: '%f7%'
-- with: '%00%'
-- with: '%zz%'
SELECT count(*), max(downloads) FROM packages WHERE name ILIKE $1;
-- worse
CREATE INDEX ON packages USING gin (name gin_trgm_ops);
-- worse
CREATE INDEX ON packages (lower(name) text_pattern_ops);
