-- case: the page before a post, by a keyset of one column
-- expect: create
-- base: chat
-- statements
-- with: 1, 80000
-- with: 40, 120000
-- with: 350, 15000
SELECT id, body FROM posts WHERE room_id = $1 AND id < $2 AND deleted_at IS NULL ORDER BY id DESC LIMIT 20;
-- expert
CREATE INDEX ON posts (room_id, id);
-- worse
CREATE INDEX ON posts (id, room_id);
