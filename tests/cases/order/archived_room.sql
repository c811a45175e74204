-- case: the newest posts of a room nobody writes in any more; walking the primary key reads the whole table first
-- expect: create
-- base: chat
-- statements
-- name: newest
-- with: 1
-- with: 40
-- with: 350
SELECT id, body FROM posts WHERE room_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 20;
-- expert
CREATE INDEX ON posts (room_id, id);
-- worse
CREATE INDEX ON posts (room_id);
-- worse
CREATE INDEX ON posts (created_at);
