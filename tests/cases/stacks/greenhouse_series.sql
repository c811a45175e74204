-- case: SQLAlchemy writes readings all day; the unique pair serves the curve and the newest value, so the single index is only in the way
-- expect: drop
-- schema
SELECT setseed(0.27);
CREATE TABLE readings (probe_id int NOT NULL, taken_at timestamptz NOT NULL, humidity real NOT NULL, warmth real NOT NULL);
INSERT INTO readings SELECT 1 + g % 50 * (g % 3), timestamptz '2025-01-01' + g * interval '3 seconds', random() * 100, random() * 40 FROM generate_series(1, 240000) AS g;
CREATE UNIQUE INDEX uq_readings_probe_taken ON readings (probe_id, taken_at);
CREATE INDEX ix_readings_probe_id ON readings (probe_id);
CREATE INDEX ix_readings_taken_at ON readings (taken_at);
-- statements
-- name: store
-- weight: 2000
-- with: 12, '2025-01-20 10:00:01+00'
INSERT INTO readings (probe_id, taken_at, humidity, warmth) VALUES ($1, $2, 55, 21) ON CONFLICT (probe_id, taken_at) DO UPDATE SET humidity = excluded.humidity, warmth = excluded.warmth;
-- name: curve
-- weight: 40
-- with: 1, '2025-01-03 00:00+00', '2025-01-03 06:00+00'
-- with: 35, '2025-01-05 00:00+00', '2025-01-05 06:00+00'
SELECT readings.taken_at, readings.humidity, readings.warmth FROM readings WHERE readings.probe_id = $1 AND readings.taken_at >= $2 AND readings.taken_at < $3 ORDER BY readings.taken_at;
-- name: newest
-- weight: 90
-- with: 35
-- with: 4000
SELECT readings.taken_at, readings.humidity FROM readings WHERE readings.probe_id = $1 ORDER BY readings.taken_at DESC LIMIT 1;
-- name: all of the last minutes
-- weight: 60
-- with: '2025-01-09 07:50+00'
SELECT readings.probe_id, avg(readings.warmth) AS avg_1 FROM readings WHERE readings.taken_at >= $1 GROUP BY readings.probe_id;
-- name: forget
-- weight: 1
-- with: '2025-01-01 00:10+00'
DELETE FROM readings WHERE readings.taken_at < $1;
-- expert
DROP INDEX ix_readings_probe_id;
-- worse
DROP INDEX ix_readings_taken_at;
