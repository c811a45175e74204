-- case: a word in the middle, whatever its case; the extension for it is installed
-- expect: create
-- base: epop
-- statements
-- weight: 10
-- with: '%invoice%'
-- with: '%QUARTERLY inv%'
-- with: '%c4ca4238a0%'
SELECT id, subject FROM mail_messages WHERE subject ILIKE $1;
-- expert
CREATE INDEX ON mail_messages USING gin (subject gin_trgm_ops);
-- worse
CREATE INDEX ON mail_messages (subject text_pattern_ops);
