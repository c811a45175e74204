-- case: far pages by number
-- expect: rewrite offset
-- base: epop
-- schema
CREATE INDEX m1 ON messages (chat_id, id);
-- statements
SELECT id, sender_id FROM messages WHERE chat_id = 1 ORDER BY id DESC LIMIT 20 OFFSET 40000;
-- expert
SELECT id, sender_id FROM messages WHERE chat_id = 1 AND id < (SELECT id FROM messages WHERE chat_id = 1 ORDER BY id DESC LIMIT 1 OFFSET 39999) ORDER BY id DESC LIMIT 20;
