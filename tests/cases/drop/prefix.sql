-- case: one index begins with all columns of another
-- expect: drop
-- base: chat
-- schema
CREATE INDEX posts_short ON posts (room_id);
CREATE INDEX posts_long ON posts (room_id, id);
-- statements
-- with: 340
SELECT id, body FROM posts WHERE room_id = $1;
-- with: 350
SELECT id, body FROM posts WHERE room_id = $1 ORDER BY id DESC LIMIT 20;
-- expert
DROP INDEX posts_short;
-- worse
DROP INDEX posts_long;
