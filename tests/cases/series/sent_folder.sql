-- case: mails of one sender, newest first: the walk down the primary key looks cheap, and for rare senders reads the whole table
-- expect: create
-- most: 1
-- base: epop
-- statements
-- name: first page
-- weight: 10
-- with: 1
-- with: 2500
-- with: 9990
SELECT id, subject, created_at FROM mail_messages WHERE from_user = $1 AND folder <> 'deleted' ORDER BY id DESC LIMIT 50;
-- name: next page
-- with: 1, 60000
-- with: 9990, 80000
SELECT id, subject, created_at FROM mail_messages WHERE from_user = $1 AND folder <> 'deleted' AND id < $2 ORDER BY id DESC LIMIT 50;
-- expert
CREATE INDEX ON mail_messages (from_user, id) WHERE folder <> 'deleted';
-- worse
CREATE INDEX ON mail_messages (folder, id);
