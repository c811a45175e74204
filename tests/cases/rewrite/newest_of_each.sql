-- case: DISTINCT ON reads every row to keep one of each room
-- expect: rewrite distinct_on
-- base: chat
-- schema
CREATE INDEX posts_room_id ON posts (room_id, id);
-- statements
SELECT DISTINCT ON (room_id) room_id, id, body FROM posts ORDER BY room_id, id DESC;
-- expert
SELECT r.id AS room_id, p.id, p.body FROM rooms r CROSS JOIN LATERAL (SELECT id, body FROM posts WHERE room_id = r.id ORDER BY id DESC LIMIT 1) AS p;
