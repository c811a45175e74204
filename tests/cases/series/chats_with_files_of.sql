-- case: chats in which somebody posted a file: EXISTS, in which the rare type and the sender are the selective part
-- expect: create
-- most: 1
-- base: epop
-- statements
-- weight: 10
-- with: 1
-- with: 5000
-- with: 19000
SELECT c.id, c.title FROM chats AS c WHERE EXISTS (SELECT FROM messages AS m WHERE m.chat_id = c.id AND m.sender_id = $1 AND m.type = 'file');
-- expert
CREATE INDEX ON messages (sender_id, chat_id) WHERE type = 'file';
-- worse
CREATE INDEX ON messages (type);
