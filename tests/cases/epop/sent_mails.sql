-- case: the newest that a person sent
-- expect: create
-- base: epop
-- statements
-- with: 1
-- with: 77
-- with: 9500
SELECT id, subject, created_at FROM mail_messages WHERE from_user = $1 ORDER BY id DESC LIMIT 50;
-- expert
CREATE INDEX ON mail_messages (from_user, id);
