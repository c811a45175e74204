-- case: a page of a chat before a message already seen
-- expect: create
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id, created_at);
-- statements
-- with: 2, 199000
-- with: 2, 20000
-- with: 500, 150000
-- with: 1, 100000
SELECT id, sender_id, content_json FROM messages WHERE chat_id = $1 AND id < $2 AND deleted_at IS NULL ORDER BY id DESC LIMIT 21;
-- expert
CREATE INDEX ON messages (chat_id, id) WHERE deleted_at IS NULL;
