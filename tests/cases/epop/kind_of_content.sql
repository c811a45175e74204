-- case: a field of a document that is nearly always the same
-- expect: create
-- base: epop
-- statements
-- with: 500
-- with: 2
SELECT id, content_json FROM messages WHERE content_json ->> 'kind' = 'poll' AND chat_id = $1 ORDER BY id DESC LIMIT 20;
SELECT id FROM messages WHERE content_json ->> 'kind' = 'file' ORDER BY created_at DESC LIMIT 5000;
-- expert
CREATE INDEX ON messages ((content_json ->> 'kind'), id) WHERE content_json ->> 'kind' <> 'text';
