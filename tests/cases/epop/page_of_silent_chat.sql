-- case: the newest of a chat by key; what is there leads to another order
-- expect: create
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id, created_at);
CREATE INDEX m2 ON messages (chat_id, created_at DESC);
-- statements
-- with: 2
-- with: 500
-- with: 1
SELECT id, content_json FROM messages AS m WHERE chat_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 21;
-- expert
CREATE INDEX ON messages (chat_id, id) WHERE deleted_at IS NULL;
-- worse
CREATE INDEX ON messages (chat_id);
