-- case: a chat room: newest page, older page, unread badge, thread, export of a day, edit
-- expect: create
-- most: 2
-- schema
CREATE TABLE rooms (id int PRIMARY KEY, title text NOT NULL);
INSERT INTO rooms SELECT g, 'Room ' || g FROM generate_series(1, 500) g;
CREATE TABLE lines (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  room_id int NOT NULL REFERENCES rooms,
  author_id int NOT NULL,
  parent_id bigint,
  body text NOT NULL,
  sent_at timestamptz NOT NULL,
  deleted_at timestamptz
);
SELECT setseed(0.11);
INSERT INTO lines (room_id, author_id, parent_id, body, sent_at, deleted_at)
SELECT CASE WHEN g < 20000 AND g % 4 = 0 THEN 500 ELSE 1 + floor(400 * power(random(), 3))::int END,
  1 + floor(900 * random() * random())::int,
  CASE WHEN g > 1000 AND random() < 0.1 THEN 1 + floor(power(random(), 2) * (g - 1) / 20)::int * 20 END,
  md5(g::text) || md5((g + 1)::text) || repeat(' lorem', g % 20),
  '2025-01-01'::timestamptz + g * interval '2 minutes',
  CASE WHEN random() < 0.03 THEN '2026-01-01'::timestamptz END
FROM generate_series(1, 200000) g;
CREATE INDEX lines_room_sent ON lines (room_id, sent_at);
-- statements
-- name: newest page
-- weight: 30
-- with: 1
-- with: 160
-- with: 500
-- with: 499
SELECT id, author_id, body, sent_at FROM lines WHERE room_id = $1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 30;
-- name: older page
-- weight: 10
-- with: 1, 120000
-- with: 160, 100000
-- with: 500, 12000
SELECT id, author_id, body, sent_at FROM lines WHERE room_id = $1 AND deleted_at IS NULL AND id < $2 ORDER BY id DESC LIMIT 30;
-- name: unread badge
-- weight: 30
-- with: 1, 199500, 7
-- with: 160, 198000, 7
-- with: 500, 0, 7
SELECT count(*) FROM lines WHERE room_id = $1 AND id > $2 AND author_id <> $3 AND deleted_at IS NULL;
-- name: thread
-- plan: generic
-- weight: 10
-- with: 1
-- with: 4001
-- with: 199999
SELECT id, author_id, body FROM lines WHERE parent_id = $1 AND deleted_at IS NULL ORDER BY id;
-- name: export of a day
-- weight: 1
-- with: 1, '2025-06-01', '2025-06-02'
-- with: 160, '2025-06-01', '2025-06-02'
SELECT id, author_id, sent_at, body FROM lines WHERE room_id = $1 AND sent_at >= $2 AND sent_at < $3 ORDER BY sent_at;
-- name: edit
-- weight: 5
-- with: 150000
UPDATE lines SET body = 'edited' WHERE id = $1 RETURNING id, room_id;
-- expert
CREATE INDEX ON lines (room_id, id) WHERE deleted_at IS NULL;
CREATE INDEX ON lines (parent_id) WHERE parent_id IS NOT NULL;
-- worse
DROP INDEX lines_room_sent;
