-- case: the newest of each chat
-- expect: rewrite distinct_on
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id, id);
-- statements
SELECT DISTINCT ON (chat_id) chat_id, id FROM messages ORDER BY chat_id, id DESC;
-- expert
SELECT c.id AS chat_id, m.id FROM chats AS c CROSS JOIN LATERAL (SELECT id FROM messages WHERE chat_id = c.id ORDER BY id DESC LIMIT 1) AS m ORDER BY c.id;
