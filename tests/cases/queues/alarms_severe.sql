-- case: severe alarms that nobody acknowledged, newest first, and how many each plant has: "severity >= 4" and the missing acknowledgement are constants of the predicate, the time is the key
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.23);
CREATE TABLE plant_alarms (id bigserial PRIMARY KEY, plant_id int NOT NULL, sensor text NOT NULL, severity smallint NOT NULL, raised_at timestamptz NOT NULL, acknowledged_at timestamptz, acknowledged_by int);
INSERT INTO plant_alarms (plant_id, sensor, severity, raised_at, acknowledged_at, acknowledged_by)
SELECT 1 + (power(random(), 2) * 30)::int, 'T' || g % 997, v, t, CASE WHEN random() > CASE WHEN v >= 4 THEN 0.05 ELSE 0.6 END THEN t + interval '7 minutes' END, 1 + g % 19
  FROM (SELECT g, timestamptz '2024-01-01' + g * interval '1 minute' AS t, 1 + floor(power(random(), 8) * 5) AS v FROM generate_series(1, 160000) AS g) AS x;
-- statements
-- name: board
-- weight: 120
SELECT id, plant_id, sensor, severity, raised_at FROM plant_alarms WHERE severity >= 4 AND acknowledged_at IS NULL ORDER BY raised_at DESC LIMIT 50;
-- name: per plant
-- weight: 30
SELECT plant_id, count(*), max(severity) FROM plant_alarms WHERE severity >= 4 AND acknowledged_at IS NULL GROUP BY plant_id;
-- name: acknowledge
-- weight: 60
-- with: 159000, 3
UPDATE plant_alarms SET acknowledged_at = '2024-05-01', acknowledged_by = $2 WHERE id = $1;
-- name: raise
-- weight: 300
-- with: 4, 2
INSERT INTO plant_alarms (plant_id, sensor, severity, raised_at) VALUES ($1, 'T9', $2, '2024-05-01');
-- expert
CREATE INDEX ON plant_alarms (raised_at) WHERE severity >= 4 AND acknowledged_at IS NULL;
-- worse
CREATE INDEX ON plant_alarms (severity);
