-- case: one of twenty-five is marked
-- expect: create
-- base: epop
-- statements
-- with: 2
-- with: 500
-- with: 1
SELECT id, content_json FROM messages WHERE chat_id = $1 AND edited ORDER BY id DESC LIMIT 20;
-- expert
CREATE INDEX ON messages (chat_id, id) WHERE edited;
