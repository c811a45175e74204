-- case: a rare condition besides the order; checked in the index it spares a thousand visits to the table
-- expect: create
-- base: chat
-- statements
-- with: 1
-- with: 2
-- with: 320
SELECT id, body FROM posts WHERE room_id = $1 AND score > 990 ORDER BY id DESC LIMIT 10;
-- expert
CREATE INDEX ON posts (room_id, id, score);
-- worse
CREATE INDEX ON posts (room_id, id);
