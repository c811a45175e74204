-- case: a key and a condition that adds nothing to it
-- expect: nothing
-- base: epop
-- statements
-- weight: 50
-- with: 1234, 1
-- with: 150000, 500
SELECT id, content_json FROM messages WHERE id = $1 AND chat_id = $2 AND deleted_at IS NULL;
-- weight: 50
-- with: 'user777@corp.example', 'busy'
SELECT id, display_name FROM users WHERE email = $1::citext AND presence = $2;
