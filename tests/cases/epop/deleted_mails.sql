-- case: own mails in a folder that is nearly empty
-- expect: create
-- base: epop
-- statements
-- with: 77
-- with: 9000
SELECT id, subject FROM mail_messages WHERE (from_user = $1 OR $1 = ANY (to_users)) AND folder = 'deleted' ORDER BY id DESC LIMIT 50;
-- expert
CREATE INDEX ON mail_messages (id) WHERE folder = 'deleted';
