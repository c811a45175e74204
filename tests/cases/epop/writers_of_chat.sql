-- case: how much each writes in a chat
-- expect: create
-- base: epop
-- statements
-- with: 1
-- with: 2
-- with: 500
SELECT sender_id, count(*) FROM messages WHERE chat_id = $1 GROUP BY sender_id;
-- expert
CREATE INDEX ON messages (chat_id, sender_id);
