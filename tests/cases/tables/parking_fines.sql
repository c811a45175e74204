-- case: parking fines: the oldest unpaid are dunned, a zone's takings of a month, what was paid today, fines of a plate
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.526);
CREATE TABLE parking_fine (id bigserial PRIMARY KEY, plate varchar(10) NOT NULL, zone_id int NOT NULL, officer_id int NOT NULL, amount numeric(6,2) NOT NULL, issued_at timestamp NOT NULL, paid_at timestamp, dunned int NOT NULL DEFAULT 0);
INSERT INTO parking_fine (plate, zone_id, officer_id, amount, issued_at, paid_at, dunned)
SELECT 'W' || (random() * 40000)::int, 1 + (power(random(), 2) * 30)::int, 1 + (random() * 90)::int, 25 + (g % 4) * 11, i, CASE WHEN random() < CASE WHEN g < 140000 THEN 0.99 ELSE 0.4 END THEN i + random() * interval '20 days' END, 0
FROM (SELECT g, timestamp '2022-01-01' + g * interval '9 minutes' AS i FROM generate_series(1, 170000) AS g) AS x;
CREATE INDEX parking_fine_plate ON parking_fine (plate);
CREATE INDEX parking_fine_zone ON parking_fine (zone_id);
CREATE INDEX parking_fine_paid ON parking_fine (paid_at);
CREATE INDEX parking_fine_officer ON parking_fine (officer_id, issued_at);
-- statements
-- name: dun
-- weight: 30
-- with: '2024-10-01', 200
-- with: '2022-01-01', 200
SELECT f.id, f.plate, f.amount, f.issued_at FROM parking_fine f WHERE f.paid_at IS NULL AND f.issued_at < $1 ORDER BY f.issued_at LIMIT $2;
-- name: takings of a zone
-- weight: 15
-- with: 1, '2024-03-01', '2024-04-01'
-- with: 29, '2024-03-01', '2024-04-01'
SELECT count(*), sum(f.amount) FROM parking_fine f WHERE f.zone_id = $1 AND f.issued_at >= $2 AND f.issued_at < $3;
-- name: paid of a day
-- weight: 20
-- with: '2024-03-07', '2024-03-08'
SELECT f.id, f.amount FROM parking_fine f WHERE f.paid_at >= $1 AND f.paid_at < $2;
-- name: of a plate
-- weight: 200
-- with: 'W777'
-- with: 'W-NONE'
SELECT f.id, f.amount, f.issued_at, f.paid_at FROM parking_fine f WHERE f.plate = $1 ORDER BY f.issued_at DESC;
-- name: round of an officer
-- weight: 30
-- with: 17, '2024-11-01'
SELECT f.id, f.plate, f.zone_id FROM parking_fine f WHERE f.officer_id = $1 AND f.issued_at >= $2 ORDER BY f.issued_at;
-- name: pay
-- weight: 60
-- with: 169000
UPDATE parking_fine SET paid_at = '2024-12-01' WHERE id = $1;
-- name: issue
-- weight: 60
-- with: 'W5', 3, 17
INSERT INTO parking_fine (plate, zone_id, officer_id, amount, issued_at) VALUES ($1, $2, $3, 36, '2024-12-01');
-- expert
CREATE INDEX ON parking_fine (issued_at) WHERE paid_at IS NULL;
CREATE INDEX ON parking_fine (zone_id, issued_at);
DROP INDEX parking_fine_zone;
-- worse
DROP INDEX parking_fine_paid;
-- worse
DROP INDEX parking_fine_officer;
-- worse
CREATE INDEX ON parking_fine (issued_at);
