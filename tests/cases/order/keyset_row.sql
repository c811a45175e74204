-- case: a keyset of two columns, written as a comparison of rows
-- expect: create
-- base: chat
-- statements
-- with: 1, '2025-05-01', 90000
-- with: 2, '2025-04-01', 70000
-- with: 350, '2025-01-20', 14000
SELECT id, body, created_at FROM posts
 WHERE room_id = $1 AND (created_at, id) < ($2, $3)
 ORDER BY created_at DESC, id DESC LIMIT 20;
-- expert
CREATE INDEX ON posts (room_id, created_at, id);
-- worse
CREATE INDEX ON posts (room_id);
