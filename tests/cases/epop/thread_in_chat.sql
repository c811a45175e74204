-- case: a thread; its chat adds nothing
-- expect: create
-- base: epop
-- statements
-- with: 1, 1234
-- with: 1, 17
SELECT id, content_json FROM messages WHERE chat_id = $1 AND root_message_id = $2 ORDER BY id;
-- expert
CREATE INDEX ON messages (root_message_id) WHERE root_message_id IS NOT NULL;
