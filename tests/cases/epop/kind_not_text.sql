-- case: a field of a document, newest first
-- expect: create
-- base: epop
-- statements
SELECT id, content_json FROM messages WHERE content_json ->> 'kind' = 'file' AND created_at < '2025-01-03' ORDER BY id DESC LIMIT 20;
-- expert
CREATE INDEX ON messages ((content_json ->> 'kind'), created_at) WHERE content_json ->> 'kind' <> 'text';
