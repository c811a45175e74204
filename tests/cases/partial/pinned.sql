-- case: a flag that one row in a thousand has
-- expect: create
-- base: chat
-- statements
-- with: 1
-- with: 30
SELECT id, body FROM posts WHERE room_id = $1 AND pinned;
-- expert
CREATE INDEX ON posts (room_id) WHERE pinned;
