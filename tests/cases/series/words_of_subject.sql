-- case: full text with the configuration named in the query
-- expect: create
-- base: epop
-- statements
-- weight: 5
-- with: 'invoices'
-- with: 'quarterly invoice'
SELECT id, subject FROM mail_messages WHERE to_tsvector('english', subject) @@ plainto_tsquery('english', $1);
-- expert
CREATE INDEX ON mail_messages USING gin (to_tsvector('english', subject));
