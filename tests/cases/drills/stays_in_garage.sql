-- case: one garage in a quarter: the index begins with the time, and the day of all garages still needs it
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE parking_stays (id bigserial PRIMARY KEY, garage_id int NOT NULL, plate text NOT NULL, entered_at timestamp NOT NULL, left_at timestamp, fee_cents int NOT NULL);
INSERT INTO parking_stays (garage_id, plate, entered_at, left_at, fee_cents)
SELECT 1 + (power(random(), 3) * 400)::int, upper(substr(md5(g::text), 1, 7)), timestamp '2024-01-01' + g * interval '5 minutes', timestamp '2024-01-01' + g * interval '5 minutes' + random() * interval '8 hours', (random() * 4000)::int FROM generate_series(1, 200000) AS g;
CREATE INDEX parking_stays_entered ON parking_stays (entered_at, garage_id);
-- statements
-- name: quarter of a garage
-- weight: 60
-- with: 1, '2024-06-01', '2024-09-01'
-- with: 300, '2024-06-01', '2024-09-01'
-- with: 900, '2025-01-01', '2025-04-01'
SELECT id, plate, entered_at, fee_cents FROM parking_stays WHERE garage_id = $1 AND entered_at >= $2 AND entered_at < $3 ORDER BY entered_at;
-- name: day of all
-- weight: 10
-- with: '2024-08-08', '2024-08-09'
SELECT count(*), sum(fee_cents) FROM parking_stays WHERE entered_at >= $1 AND entered_at < $2;
-- expert
CREATE INDEX ON parking_stays (garage_id, entered_at);
-- worse
CREATE INDEX ON parking_stays (garage_id);
-- worse
DROP INDEX parking_stays_entered;
