-- case: the newest of all want an index on the time, which would lure the newest of a silent chat into a long walk
-- expect: create
-- base: epop
-- schema
CREATE INDEX messages_chat ON messages (chat_id);
-- statements
-- name: newest of all
-- weight: 20
SELECT id, chat_id, content_json FROM messages ORDER BY created_at DESC LIMIT 20;
-- name: newest of a chat
-- weight: 20
-- with: 2
-- with: 1
-- with: 1700
SELECT id, content_json FROM messages WHERE chat_id = $1 ORDER BY created_at DESC LIMIT 20;
-- expert
CREATE INDEX ON messages (created_at);
CREATE INDEX ON messages (chat_id, created_at);
-- worse
CREATE INDEX ON messages (created_at);
