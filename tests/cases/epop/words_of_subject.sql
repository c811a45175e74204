-- case: words of a text
-- expect: create
-- base: epop
-- statements
-- with: 'invoice'
-- with: 'quarterly & invoice'
SELECT id, subject FROM mail_messages WHERE to_tsvector('simple', subject) @@ to_tsquery('simple', $1);
-- expert
CREATE INDEX ON mail_messages USING gin (to_tsvector('simple', subject));
