-- case: what a person has not read
-- expect: create
-- base: epop
-- statements
-- with: 77
-- with: 12000
-- with: 3
SELECT m.chat_id, count(*) FROM messages AS m JOIN chat_participants AS p ON p.chat_id = m.chat_id AND p.user_id = $1 LEFT JOIN message_reads AS r ON r.message_id = m.id AND r.user_id = $1 WHERE r.message_id IS NULL AND m.sender_id <> $1 GROUP BY m.chat_id;
-- expert
CREATE INDEX ON messages (chat_id, id) INCLUDE (sender_id);
CREATE INDEX ON message_reads (user_id, message_id);
CREATE INDEX ON chat_participants (user_id, chat_id);
