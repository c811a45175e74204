-- case: COALESCE around a column hides it
-- expect: rewrite function_on_column
-- base: chat
-- schema
CREATE INDEX posts_parent ON posts (parent_id);
-- statements
-- with: 4711
SELECT id, body FROM posts WHERE coalesce(parent_id, 0) = $1;
-- expert
SELECT id, body FROM posts WHERE parent_id = $1;
