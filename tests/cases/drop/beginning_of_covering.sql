-- case: another index has the same key and more in its leaves
-- expect: drop
-- base: chat
-- schema
CREATE INDEX posts_bare ON posts (room_id);
CREATE INDEX posts_covering ON posts (room_id) INCLUDE (author_id);
-- statements
-- with: 350
SELECT id, body FROM posts WHERE room_id = $1;
-- with: 3
SELECT author_id, count(*) FROM posts WHERE room_id = $1 GROUP BY author_id;
-- expert
DROP INDEX posts_bare;
-- worse
DROP INDEX posts_covering;
