-- case: the beginning of a name whatever the case
-- expect: create
-- base: people
-- schema
CREATE EXTENSION pg_trgm;
-- statements
-- with: 'abcd1%'
SELECT id, name FROM users WHERE name ILIKE $1;
-- expert
CREATE INDEX ON users USING gin (name gin_trgm_ops);
