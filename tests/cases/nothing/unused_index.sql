-- case: an index that no statement used while we watched stays
-- expect: nothing
-- base: chat
-- schema
CREATE INDEX posts_author ON posts (author_id);
-- statements
-- with: 500
SELECT id, body FROM posts WHERE id = $1;
