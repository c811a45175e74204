-- case: the second column in the other direction
-- expect: drop
-- base: chat
-- schema
CREATE INDEX posts_up ON posts (author_id, created_at);
CREATE INDEX posts_down ON posts (author_id, created_at DESC);
-- statements
-- with: 20
SELECT id, body FROM posts WHERE author_id = $1 ORDER BY created_at DESC LIMIT 20;
-- with: 1000
SELECT id, body FROM posts WHERE author_id = $1 ORDER BY created_at LIMIT 20;
-- expert
DROP INDEX posts_up;
-- or
DROP INDEX posts_down;
