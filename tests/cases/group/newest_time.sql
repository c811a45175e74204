-- case: the greatest of a group
-- expect: create
-- base: chat
-- statements
-- with: 1
-- with: 360
SELECT max(created_at) FROM posts WHERE room_id = $1;
-- expert
CREATE INDEX ON posts (room_id, created_at);
-- worse
CREATE INDEX ON posts (created_at);
