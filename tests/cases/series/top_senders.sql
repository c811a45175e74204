-- case: who writes most in a chat: a third of the table is in one, so only an index with the sender in it helps
-- expect: create
-- base: epop
-- schema
CREATE INDEX messages_chat ON messages (chat_id);
-- statements
-- weight: 10
-- with: 1
-- with: 2
-- with: 1500
SELECT sender_id, count(*) FROM messages WHERE chat_id = $1 GROUP BY sender_id ORDER BY count(*) DESC, sender_id LIMIT 10;
-- expert
CREATE INDEX ON messages (chat_id, sender_id);
