-- case: seats whose reservation has run out are released by an update that takes them out of the very index that finds them; the end is set once, so it may be the key
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.38);
CREATE TABLE seat_bookings (id bigserial PRIMARY KEY, show_id int NOT NULL, seat smallint NOT NULL, status text NOT NULL, reserved_until timestamptz NOT NULL, buyer text NOT NULL);
INSERT INTO seat_bookings (show_id, seat, status, reserved_until, buyer)
SELECT 1 + g / 150, g % 150, CASE WHEN g > 100000 AND random() < 0.03 THEN 'reserved' WHEN random() < 0.08 THEN 'released' ELSE 'sold' END, timestamptz '2025-01-01' + (g + random() * 2000) * interval '1 minute', md5(g::text) FROM generate_series(1, 110000) AS g;
CREATE INDEX seat_bookings_show ON seat_bookings (show_id);
-- statements
-- name: release
-- weight: 60
-- with: '2025-03-11 12:00'
-- with: '2025-03-01'
UPDATE seat_bookings SET status = 'released' WHERE status = 'reserved' AND reserved_until < $1;
-- name: hall
-- weight: 60
-- with: 3
-- with: 720
SELECT seat, status FROM seat_bookings WHERE show_id = $1 AND status IN ('reserved', 'sold') ORDER BY seat;
-- name: reserve
-- weight: 60
-- with: 734, 7
INSERT INTO seat_bookings (show_id, seat, status, reserved_until, buyer) VALUES ($1, $2, 'reserved', '2025-03-20', 'b');
-- name: sell
-- weight: 50
-- with: 109000
UPDATE seat_bookings SET status = 'sold' WHERE id = $1;
-- expert
CREATE INDEX ON seat_bookings (reserved_until) WHERE status = 'reserved';
-- worse
CREATE INDEX ON seat_bookings (status);
-- worse
DROP INDEX seat_bookings_show;
