-- case: a longer index takes over what the shorter one did, and the shorter one can go
-- expect: create
-- base: chat
-- schema
CREATE INDEX posts_room ON posts (room_id);
-- statements
-- with: 350
-- with: 1
-- with: 2
SELECT id, body FROM posts WHERE room_id = $1 ORDER BY score DESC LIMIT 20;
-- with: 340
SELECT avg(score) FROM posts WHERE room_id = $1;
-- expert
CREATE INDEX ON posts (room_id, score);
DROP INDEX posts_room;
