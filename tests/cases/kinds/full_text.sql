-- case: words of a text
-- expect: create
-- base: store
-- statements
SELECT id, subject FROM mail WHERE to_tsvector('english', subject) @@ to_tsquery('english', 'holiday & 777');
-- expert
CREATE INDEX ON mail USING gin (to_tsvector('english', subject));
