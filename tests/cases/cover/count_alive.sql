-- case: a count of what is not deleted, which nearly all is
-- expect: create
-- base: chat
-- statements
-- with: 1
-- with: 60
SELECT count(*) FROM posts WHERE room_id = $1 AND deleted_at IS NULL;
-- expert
CREATE INDEX ON posts (room_id) WHERE deleted_at IS NULL;
-- worse
CREATE INDEX ON posts (room_id);
