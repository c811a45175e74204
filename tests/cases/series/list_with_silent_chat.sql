-- case: newest of a list with a chat that fell silent long ago: the order is lost over a list, only a top of each chat finds it
-- expect: rewrite list_top
-- base: epop
-- schema
CREATE INDEX messages_chat ON messages (chat_id, id);
-- statements
-- weight: 10
-- with: ARRAY[2, 1900]
-- with: ARRAY[2, 1999, 1998]
SELECT id, chat_id, content_json FROM messages WHERE chat_id = ANY ($1) ORDER BY id DESC LIMIT 100;
-- expert
SELECT m.id, m.chat_id, m.content_json FROM unnest($1) AS c (id) CROSS JOIN LATERAL (SELECT id, chat_id, content_json FROM messages WHERE chat_id = c.id ORDER BY id DESC LIMIT 100) AS m ORDER BY m.id DESC LIMIT 100;
