-- case: a part of a text
-- expect: create
-- base: store
-- schema
CREATE EXTENSION pg_trgm;
-- statements
-- with: '%ing number 2999%'
SELECT id, subject FROM mail WHERE subject LIKE $1;
-- expert
CREATE INDEX ON mail USING gin (subject gin_trgm_ops);
-- worse
CREATE INDEX ON mail (subject text_pattern_ops);
