-- case: a document that contains another
-- expect: create
-- base: epop
-- statements
-- with: '{"tags":["u5"]}'
-- with: '{"tags":["u290"]}'
SELECT count(*) FROM messages WHERE content_json @> $1;
-- expert
CREATE INDEX ON messages USING gin (content_json jsonb_path_ops);
