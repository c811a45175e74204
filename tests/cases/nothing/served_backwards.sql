-- case: the index is there in the other direction
-- expect: nothing
-- base: chat
-- schema
CREATE INDEX posts_author_created ON posts (author_id, created_at DESC);
-- statements
-- with: 3
-- with: 1000
SELECT id, body FROM posts WHERE author_id = $1 ORDER BY created_at LIMIT 10;
-- worse
CREATE INDEX ON posts (author_id, created_at);
