-- case: the same index twice
-- expect: drop
-- base: chat
-- schema
CREATE INDEX posts_a ON posts (room_id, created_at);
CREATE INDEX posts_b ON posts (room_id, created_at);
-- statements
-- with: 1
-- with: 350
SELECT id, body FROM posts WHERE room_id = $1 ORDER BY created_at DESC LIMIT 20;
-- expert
DROP INDEX posts_a;
-- or
DROP INDEX posts_b;
