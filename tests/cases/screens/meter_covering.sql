-- case: meter values: the covering index has the key of the plain one, and another begins with neither
-- expect: drop
-- schema
CREATE TABLE meter_values (
  id bigint PRIMARY KEY,
  meter_id int NOT NULL,
  read_at timestamptz NOT NULL,
  kwh real NOT NULL,
  source text NOT NULL,
  remark text
);
SELECT setseed(0.45);
INSERT INTO meter_values
SELECT g, 1 + floor(900 * power(random(), 1.5))::int, '2025-01-01'::timestamptz + g * interval '2 minutes', (random() * 50)::real, CASE WHEN random() < 0.004 THEN 'manual' ELSE 'radio' END, md5(g::text) || md5((g * 2)::text)
FROM generate_series(1, 200000) g;
CREATE INDEX meter_values_meter_read ON meter_values (meter_id, read_at);
CREATE INDEX meter_values_meter_read_kwh ON meter_values (meter_id, read_at) INCLUDE (kwh);
CREATE INDEX meter_values_manual ON meter_values (read_at) WHERE source = 'manual';
-- statements
-- name: use of a month
-- weight: 20
-- with: 1, '2025-05-01', '2025-06-01'
-- with: 700, '2025-05-01', '2025-06-01'
-- with: 700, '2027-05-01', '2027-06-01'
SELECT count(*), sum(kwh) FROM meter_values WHERE meter_id = $1 AND read_at >= $2 AND read_at < $3;
-- name: newest
-- weight: 20
-- with: 1
-- with: 890
-- with: 9999
SELECT read_at, kwh, source, remark FROM meter_values WHERE meter_id = $1 ORDER BY read_at DESC LIMIT 1;
-- name: read by hand
-- weight: 5
SELECT id, meter_id, read_at, kwh FROM meter_values WHERE source = 'manual' ORDER BY read_at DESC LIMIT 20;
-- name: arriving
-- weight: 40
-- with: 900000, 700
INSERT INTO meter_values VALUES ($1, $2, '2026-01-01', 12.5, 'radio');
-- expert
DROP INDEX meter_values_meter_read;
-- worse
DROP INDEX meter_values_meter_read_kwh;
-- worse
DROP INDEX meter_values_manual;
