-- case: the index is there already
-- expect: nothing
-- base: chat
-- schema
CREATE INDEX posts_room_id ON posts (room_id, id);
-- statements
-- with: 1
-- with: 40
-- with: 350
SELECT id, body FROM posts WHERE room_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 20;
-- worse
CREATE INDEX ON posts (room_id, id) WHERE deleted_at IS NULL;
