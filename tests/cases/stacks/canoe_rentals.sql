-- case: is this canoe free, and what is out today: the rentals know the boat only, and those not yet returned are few
-- expect: create
-- schema
SELECT setseed(0.23);
CREATE TABLE rentals (id serial PRIMARY KEY, boat_id int NOT NULL, guest varchar(60) NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, returned_at timestamptz, cancelled boolean NOT NULL DEFAULT false);
INSERT INTO rentals (boat_id, guest, starts_at, ends_at, returned_at, cancelled)
SELECT 1 + (power(random(), 2) * 59)::int, 'guest ' || md5(g::text), t, t + interval '4 hours', CASE WHEN g <= 119980 THEN t + interval '3 hours' END, random() < 0.08
  FROM (SELECT g, timestamptz '2016-04-01 08:00+00' + g * interval '40 minutes' AS t FROM generate_series(1, 120000) AS g) AS s;
CREATE INDEX rentals_boat ON rentals (boat_id);
-- statements
-- name: is it free
-- weight: 100
-- with: 1, '2025-05-01 12:00+00', '2025-05-01 10:00+00'
-- with: 58, '2024-05-01 12:00+00', '2024-05-01 10:00+00'
-- with: 2, '2029-05-01 12:00+00', '2029-05-01 10:00+00'
SELECT EXISTS (SELECT 1 FROM rentals WHERE rentals.boat_id = $1 AND rentals.starts_at < $2 AND rentals.ends_at > $3 AND rentals.starts_at > $3::timestamptz - interval '14 days' AND NOT rentals.cancelled) AS anon_1;
-- name: out now
-- weight: 80
SELECT rentals.id, rentals.boat_id, rentals.guest, rentals.ends_at FROM rentals WHERE rentals.returned_at IS NULL ORDER BY rentals.ends_at;
-- name: next of a boat
-- weight: 30
-- with: 1, '2025-05-01'
-- with: 59, '2025-05-01'
SELECT rentals.id, rentals.guest, rentals.starts_at FROM rentals WHERE rentals.boat_id = $1 AND rentals.starts_at >= $2 ORDER BY rentals.starts_at LIMIT 5;
-- name: rent
-- weight: 20
-- with: 7
INSERT INTO rentals (boat_id, guest, starts_at, ends_at) VALUES ($1, 'new guest', '2025-06-01 10:00+00', '2025-06-01 12:00+00') RETURNING rentals.id;
-- name: bring back
-- weight: 20
-- with: 119990
UPDATE rentals SET returned_at='2025-06-01 12:00+00' WHERE rentals.id = $1;
-- expert
CREATE INDEX ON rentals (boat_id, starts_at);
CREATE INDEX ON rentals (ends_at) WHERE returned_at IS NULL;
DROP INDEX rentals_boat;
-- worse
CREATE INDEX ON rentals (starts_at);
-- worse
CREATE INDEX ON rentals (returned_at);
