-- case: seats that were held and not paid are given free again; hardly a seat is held, and holding one is done all the time
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.46);
CREATE TABLE show_seats (show_id int NOT NULL, seat_no int NOT NULL, held_until timestamptz, holder uuid, price numeric(8,2) NOT NULL, PRIMARY KEY (show_id, seat_no));
INSERT INTO show_seats SELECT 1 + g / 300, g % 300, CASE WHEN random() < 0.002 THEN timestamptz '2025-06-01 00:00+00' + random() * interval '60 minutes' END, NULL, 20 + g % 40 FROM generate_series(0, 149999) AS g;
UPDATE show_seats SET holder = md5(seat_no::text)::uuid WHERE held_until IS NOT NULL;
-- statements
-- weight: 60
-- with: '2025-06-01 00:03+00'
UPDATE show_seats SET held_until = NULL, holder = NULL WHERE held_until < $1 RETURNING show_id, seat_no;
-- weight: 30
-- with: 17, 44, '00000000-0000-0000-0000-000000000001'
-- with: 400, 299, '00000000-0000-0000-0000-000000000001'
UPDATE show_seats SET held_until = timestamptz '2025-06-01 02:00+00', holder = $3 WHERE show_id = $1 AND seat_no = $2 AND held_until IS NULL;
-- weight: 30
-- with: 300
SELECT count(*) FILTER (WHERE held_until IS NULL) AS free, min(price) FROM show_seats WHERE show_id = $1;
-- expert
CREATE INDEX ON show_seats (held_until) WHERE held_until IS NOT NULL;
