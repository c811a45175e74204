-- case: the first page, a later page and the newest time of a room want one index
-- expect: create
-- most: 1
-- base: chat
-- statements
-- with: 350
-- with: 5
SELECT id, body FROM posts WHERE room_id = $1 ORDER BY created_at DESC, id DESC LIMIT 20;
-- with: 5, '2025-03-01', 50000
SELECT id, body FROM posts WHERE room_id = $1 AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT 20;
-- with: 350
SELECT max(created_at) FROM posts WHERE room_id = $1;
-- expert
CREATE INDEX ON posts (room_id, created_at, id);
