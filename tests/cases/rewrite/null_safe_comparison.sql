-- case: IS NOT DISTINCT FROM cannot use an index
-- expect: rewrite null_safe
-- base: chat
-- schema
CREATE INDEX posts_parent ON posts (parent_id);
-- statements
-- with: 4711
SELECT id, body FROM posts WHERE parent_id IS NOT DISTINCT FROM $1;
-- expert
SELECT id, body FROM posts WHERE parent_id = $1;
