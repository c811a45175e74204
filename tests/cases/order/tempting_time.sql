-- case: an index on the time alone looks cheap and reads the table to its end for a room that ended
-- expect: create
-- base: chat
-- schema
CREATE INDEX posts_room ON posts (room_id);
-- statements
-- with: 350
-- with: 377
-- with: 1
SELECT id, body FROM posts WHERE room_id = $1 ORDER BY created_at DESC LIMIT 20;
-- expert
CREATE INDEX ON posts (room_id, created_at);
-- worse
CREATE INDEX ON posts (created_at);
