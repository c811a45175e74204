-- case: the last value of every meter of a building, one of which has been silent since the beginning
-- expect: create
-- schema
SELECT setseed(0.28);
CREATE TABLE meters (id int PRIMARY KEY, building_id int NOT NULL, label text NOT NULL);
INSERT INTO meters SELECT g, 1 + g % 50, 'meter ' || g FROM generate_series(1, 1000) AS g;
CREATE TABLE measurements (meter_id int NOT NULL, taken_at timestamptz NOT NULL, kwh double precision NOT NULL, raw text NOT NULL);
INSERT INTO measurements
SELECT CASE WHEN g < 3000 THEN 1000 ELSE 1 + (power(random(), 2) * 998)::int END, timestamptz '2025-01-01' + g * interval '20 seconds', random() * 100, md5(g::text) FROM generate_series(1, 260000) AS g;
CREATE INDEX measurements_taken ON measurements (taken_at);
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: 3
-- with: 0
-- with: 51
SELECT m.id, m.label, l.taken_at, l.kwh FROM meters m LEFT JOIN LATERAL (SELECT taken_at, kwh FROM measurements x WHERE x.meter_id = m.id ORDER BY x.taken_at DESC LIMIT 1) l ON true WHERE m.building_id = 1 + $1 % 50 ORDER BY m.id;
-- name: the newest of all
-- with: '2025-03-01 10:00'
SELECT meter_id, kwh FROM measurements WHERE taken_at > $1;
-- expert
CREATE INDEX ON measurements (meter_id, taken_at);
-- worse
CREATE INDEX ON measurements (meter_id);
-- worse
DROP INDEX measurements_taken;
