-- case: pages and unread counts of chats that are written to all the time
-- expect: create
-- base: epop
-- most: 3
-- schema
CREATE INDEX m1 ON messages (chat_id, created_at);
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
-- name: send
-- weight: 100
-- with: 900001, 1
-- with: 900002, 77
INSERT INTO messages (id, chat_id, sender_id, type, content_json, edited, created_at) VALUES ($1, $2, 5, 'text', '{}', false, now());
-- expert
CREATE INDEX ON messages (chat_id, id) INCLUDE (sender_id);
CREATE INDEX ON message_reads (user_id, message_id);
CREATE INDEX ON chat_participants (user_id, chat_id);
DROP INDEX m1;
