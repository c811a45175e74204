-- case: pages, unread counts and threads of chats; the indexes that are there serve none
-- expect: create
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id, created_at);
CREATE INDEX m2 ON messages (chat_id, created_at DESC);
CREATE INDEX m3 ON messages (chat_id, created_at DESC);
CREATE INDEX m4 ON messages (deleted_at);
CREATE INDEX m5 ON messages USING gin (content_json);
-- statements
-- name: page
-- weight: 40
-- with: 2
-- with: 500
-- with: 1
SELECT id, content_json FROM messages WHERE chat_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 21;
-- name: unread
-- weight: 5
-- with: 77
-- with: 12000
SELECT m.chat_id, count(*) FROM messages AS m JOIN chat_participants AS p ON p.chat_id = m.chat_id AND p.user_id = $1 LEFT JOIN message_reads AS r ON r.message_id = m.id AND r.user_id = $1 WHERE r.message_id IS NULL AND m.sender_id <> $1 GROUP BY m.chat_id;
-- name: thread
-- weight: 10
-- with: 1, 1234
SELECT id, content_json FROM messages WHERE chat_id = $1 AND root_message_id = $2 AND deleted_at IS NULL ORDER BY id;
-- expert
CREATE INDEX ON messages (chat_id, id) INCLUDE (sender_id);
CREATE INDEX ON messages (root_message_id, id) WHERE root_message_id IS NOT NULL;
CREATE INDEX ON chat_participants (user_id, chat_id);
DROP INDEX m2;
DROP INDEX m3;
DROP INDEX m1;
DROP INDEX m4;
