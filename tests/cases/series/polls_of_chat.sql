-- case: a rare kind inside jsonb, newest first: the value is fixed in the text, so it can be the predicate
-- expect: create
-- base: epop
-- schema
CREATE INDEX messages_chat ON messages (chat_id, id);
-- statements
-- weight: 20
-- with: 1
-- with: 2
-- with: 1200
SELECT id, content_json FROM messages WHERE chat_id = $1 AND content_json ->> 'kind' = 'poll' ORDER BY id DESC LIMIT 20;
-- expert
CREATE INDEX ON messages (chat_id, id) WHERE content_json ->> 'kind' = 'poll';
