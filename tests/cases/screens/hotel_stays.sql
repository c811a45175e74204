-- case: bookings: is the room free, who arrives today, a guest's stays, releasing what was only held
-- expect: create
-- most: 4
-- schema
CREATE TABLE stays (
  id bigint PRIMARY KEY,
  hotel_id int NOT NULL,
  room_id int NOT NULL,
  guest_id int NOT NULL,
  arrives date NOT NULL,
  leaves date NOT NULL,
  status text NOT NULL,
  hold_until timestamptz,
  remarks text
);
SELECT setseed(0.23);
INSERT INTO stays
SELECT g, room / 25 + 1, room, 1 + floor(40000 * random() * random())::int, date '2022-01-01' + day, date '2022-01-01' + day + 1 + floor(6 * random())::int,
  CASE WHEN s < 0.003 THEN 'held' WHEN s < 0.15 THEN 'cancelled' ELSE 'confirmed' END,
  CASE WHEN s < 0.003 THEN '2026-02-01'::timestamptz + random() * interval '60 days' END, md5(g::text) || md5(room::text)
FROM (SELECT g, floor(600 * power(random(), 1.3))::int AS room, floor(1600 * random())::int AS day, random() AS s FROM generate_series(1, 160000) g) x;
-- statements
-- name: is it free
-- weight: 30
-- with: 3, '2026-02-10', '2026-02-14'
-- with: 590, '2026-02-10', '2026-02-14'
-- with: 9999, '2026-02-10', '2026-02-14'
SELECT id, arrives, leaves FROM stays WHERE room_id = $1 AND status <> 'cancelled' AND arrives < $3 AND leaves > $2;
-- name: arrivals
-- weight: 10
-- with: 1, '2026-03-01'
-- with: 20, '2025-06-01'
SELECT id, room_id, guest_id, remarks FROM stays WHERE hotel_id = $1 AND arrives = $2 AND status = 'confirmed' ORDER BY room_id;
-- name: stays of a guest
-- weight: 10
-- with: 1
-- with: 30000
SELECT id, hotel_id, arrives, leaves, status FROM stays WHERE guest_id = $1 ORDER BY arrives DESC LIMIT 10;
-- name: release
-- weight: 5
-- with: '2026-02-04'
UPDATE stays SET status = 'cancelled', hold_until = NULL WHERE status = 'held' AND hold_until < $1 RETURNING id, room_id;
-- name: book
-- weight: 10
-- with: 500000, 3
INSERT INTO stays (id, hotel_id, room_id, guest_id, arrives, leaves, status) VALUES ($1, 1, $2, 77, '2026-05-01', '2026-05-03', 'confirmed');
-- expert
CREATE INDEX ON stays (room_id, arrives, leaves);
CREATE INDEX ON stays (hotel_id, arrives);
CREATE INDEX ON stays (guest_id, arrives);
CREATE INDEX ON stays (hold_until) WHERE status = 'held';
