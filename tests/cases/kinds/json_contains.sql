-- case: documents that hold a tag
-- expect: create
-- base: chat
-- statements
-- with: '{"tags": ["t7"]}'
SELECT count(*) FROM posts WHERE meta @> $1;
-- expert
CREATE INDEX ON posts USING gin (meta jsonb_path_ops);
