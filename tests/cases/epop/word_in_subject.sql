-- case: a part of a text, whatever case
-- expect: create
-- base: epop
-- statements
-- with: '%invoice%'
-- with: '%quarterly inv%'
SELECT id, subject FROM mail_messages WHERE subject ILIKE $1;
-- expert
CREATE INDEX ON mail_messages USING gin (subject gin_trgm_ops);
