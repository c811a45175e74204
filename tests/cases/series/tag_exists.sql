-- case: jsonb's ? on an array inside: needs GIN of that expression, and the operator class that knows ?
-- expect: create
-- base: epop
-- statements
-- weight: 10
-- with: 'u290'
-- with: 'u150'
-- with: 'u9999'
SELECT id, chat_id FROM messages WHERE content_json -> 'tags' ? $1;
-- expert
CREATE INDEX ON messages USING gin ((content_json -> 'tags'));
-- worse
CREATE INDEX ON messages USING gin ((content_json -> 'tags') jsonb_path_ops);
