-- case: the newest of every room of an owner
-- expect: create
-- base: chat
-- statements
-- with: 708
-- with: 352
SELECT r.id, p.body
  FROM rooms r CROSS JOIN LATERAL (SELECT body FROM posts WHERE posts.room_id = r.id ORDER BY created_at DESC LIMIT 1) AS p
 WHERE r.owner_id = $1;
-- expert
CREATE INDEX ON posts (room_id, created_at);
