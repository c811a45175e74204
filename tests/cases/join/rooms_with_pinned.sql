-- case: rooms that have something
-- expect: create
-- base: chat
-- statements
SELECT r.id, r.title FROM rooms r WHERE EXISTS (SELECT FROM posts p WHERE p.room_id = r.id AND p.pinned);
-- expert
CREATE INDEX ON posts (room_id) WHERE pinned;
