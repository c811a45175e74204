-- case: telemetry by month: newest value, a chart, totals of a day, arriving values; one index is a prefix of the right one
-- expect: create
-- most: 1
-- schema
CREATE TABLE telemetry (unit_id int NOT NULL, metric text NOT NULL, at timestamptz NOT NULL, value double precision NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE telemetry_2026_01 PARTITION OF telemetry FOR VALUES FROM ('2026-01-01') TO ('2026-02-01');
CREATE TABLE telemetry_2026_02 PARTITION OF telemetry FOR VALUES FROM ('2026-02-01') TO ('2026-03-01');
CREATE TABLE telemetry_2026_03 PARTITION OF telemetry FOR VALUES FROM ('2026-03-01') TO ('2026-04-01');
CREATE TABLE telemetry_2026_04 PARTITION OF telemetry FOR VALUES FROM ('2026-04-01') TO ('2026-05-01');
SELECT setseed(0.31);
INSERT INTO telemetry
SELECT 1 + floor(120 * power(random(), 2))::int, (ARRAY['temp','volt','amp','rpm'])[1 + floor(4 * power(random(), 1.5))::int],
  '2026-01-01'::timestamptz + g * interval '40 seconds', random() * 100
FROM generate_series(1, 240000) g;
CREATE INDEX telemetry_at ON telemetry (at);
CREATE INDEX telemetry_unit ON telemetry (unit_id);
-- statements
-- name: newest value
-- weight: 30
-- with: 1, 'temp'
-- with: 110, 'rpm'
-- with: 999, 'rpm'
SELECT at, value FROM telemetry WHERE unit_id = $1 AND metric = $2 ORDER BY at DESC LIMIT 1;
-- name: chart of a day
-- weight: 20
-- with: 1, 'temp', '2026-03-10', '2026-03-11'
-- with: 110, 'volt', '2026-02-27', '2026-03-02'
SELECT at, value FROM telemetry WHERE unit_id = $1 AND metric = $2 AND at >= $3 AND at < $4 ORDER BY at;
-- name: totals of a day, nightly
-- weight: 1
-- with: '2026-03-10', '2026-03-11'
SELECT unit_id, metric, count(*), avg(value), max(value) FROM telemetry WHERE at >= $1 AND at < $2 GROUP BY unit_id, metric;
-- name: arriving
-- weight: 40
-- with: 5
INSERT INTO telemetry VALUES ($1, 'temp', '2026-04-25 00:00:01', 20.5);
-- expert
CREATE INDEX ON telemetry (unit_id, metric, at);
DROP INDEX telemetry_unit;
-- worse
DROP INDEX telemetry_at;
