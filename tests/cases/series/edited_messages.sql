-- case: a flag that few rows have, in the order of the key, where one chat is silent
-- expect: create
-- base: epop
-- schema
CREATE INDEX messages_chat ON messages (chat_id);
-- statements
-- weight: 20
-- with: 2
-- with: 1
-- with: 500
SELECT id, content_json FROM messages WHERE chat_id = $1 AND edited ORDER BY id DESC LIMIT 20;
-- expert
CREATE INDEX ON messages (chat_id, id) WHERE edited;
-- worse
CREATE INDEX ON messages (edited);
