-- case: a room's newest, and the newest of all: each has its index, and the wrong one would read half of the table
-- expect: nothing
-- schema
SELECT setseed(0.75);
CREATE TABLE shouts (id bigint PRIMARY KEY, room_id int NOT NULL, author_id int NOT NULL, body text NOT NULL, at timestamptz NOT NULL);
INSERT INTO shouts
SELECT g, CASE WHEN g < 30000 AND random() < 0.3 THEN 2 WHEN random() < 0.4 THEN 1 ELSE 3 + (power(random(), 2) * 700)::int END, (random() * 900)::int, 'shout ' || md5(g::text), timestamptz '2025-01-01' + g * interval '1 minute'
  FROM generate_series(1, 130000) AS g;
CREATE INDEX shouts_room_at ON shouts (room_id, at);
CREATE INDEX shouts_at ON shouts (at);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: 1
-- with: 2
-- with: 690
-- with: 99999
SELECT id, author_id, body FROM shouts WHERE room_id = $1 ORDER BY at DESC LIMIT 20;
-- weight: 10
SELECT id, room_id, body FROM shouts ORDER BY at DESC LIMIT 20;
-- with: '2025-03-30'
SELECT count(*) FROM shouts WHERE at > $1;
