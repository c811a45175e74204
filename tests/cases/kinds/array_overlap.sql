-- case: rows whose array shares a value with another
-- expect: create
-- base: store
-- statements
-- with: '{77,1999}'
SELECT id, subject FROM mail WHERE recipients && $1;
-- expert
CREATE INDEX ON mail USING gin (recipients);
