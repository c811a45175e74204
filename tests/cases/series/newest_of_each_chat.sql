-- case: the chat list with the newest message of each: LATERAL with LIMIT 1, of which one chat is silent and one is huge
-- expect: create
-- most: 2
-- base: epop
-- statements
-- weight: 20
-- with: 1
-- with: 9000
-- with: 19990
SELECT p.chat_id, m.id, m.content_json FROM chat_participants AS p CROSS JOIN LATERAL (SELECT id, content_json FROM messages WHERE chat_id = p.chat_id AND deleted_at IS NULL ORDER BY id DESC LIMIT 1) AS m WHERE p.user_id = $1;
-- expert
CREATE INDEX ON chat_participants (user_id, chat_id);
CREATE INDEX ON messages (chat_id, id) WHERE deleted_at IS NULL;
-- worse
CREATE INDEX ON chat_participants (user_id);
