-- case: a count beside every row
-- expect: create
-- base: chat
-- statements
-- with: 708
SELECT r.title, (SELECT count(*) FROM posts p WHERE p.room_id = r.id AND p.edited_at > '2025-07-01') FROM rooms r WHERE r.owner_id = $1;
-- expert
CREATE INDEX ON posts (room_id, edited_at);
