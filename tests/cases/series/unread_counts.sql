-- case: unread messages in each chat of a user: an anti-join of what is in the chats and what was read, index-only on all three
-- expect: create
-- base: epop
-- statements
-- weight: 20
-- with: 1
-- with: 100
-- with: 803
SELECT m.chat_id, count(*) FROM chat_participants AS p JOIN messages AS m ON m.chat_id = p.chat_id LEFT JOIN message_reads AS r ON r.message_id = m.id AND r.user_id = $1 WHERE p.user_id = $1 AND m.sender_id <> $1 AND r.message_id IS NULL GROUP BY m.chat_id;
-- expert
CREATE INDEX ON chat_participants (user_id, chat_id);
CREATE INDEX ON messages (chat_id, id) INCLUDE (sender_id);
CREATE INDEX ON message_reads (user_id, message_id);
