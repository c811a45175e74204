-- case: the lane belongs to one board, so the index on the lane leaves nothing for the board to do
-- expect: nothing
-- schema
SELECT setseed(0.74);
CREATE TABLE notes (id bigint PRIMARY KEY, board_id int NOT NULL, lane_id int NOT NULL, position int NOT NULL, body text NOT NULL);
INSERT INTO notes
SELECT g, b, b * 8 + (random() * 7)::int, (random() * 100000)::int, repeat(md5(g::text), 3)
  FROM (SELECT g, 1 + (power(random(), 2) * 900)::int AS b FROM generate_series(1, 100000) AS g) AS s;
CREATE INDEX notes_lane_position ON notes (lane_id, position);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 15
-- with: 1, 12
-- with: 700, 5603
-- with: 700, 8
SELECT id, body FROM notes WHERE board_id = $1 AND lane_id = $2 ORDER BY position;
-- with: 5603, 90000
UPDATE notes SET position = position + 1 WHERE lane_id = $1 AND position >= $2;
