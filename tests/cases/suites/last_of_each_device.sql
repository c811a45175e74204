-- case: the last reading of each device of a site by a lateral join, and a device's day; the indexes are one of the device and one of the time
-- expect: create
-- schema
SELECT setseed(0.48);
CREATE TABLE devices (id serial PRIMARY KEY, site_id int NOT NULL, name text NOT NULL, model text NOT NULL);
INSERT INTO devices (site_id, name, model) SELECT 1 + g % 40, 'device ' || g, 'M' || g % 5 FROM generate_series(1, 600) AS g;
CREATE TABLE readings (id bigserial PRIMARY KEY, device_id int NOT NULL, metric text NOT NULL, value double precision NOT NULL, ts timestamptz NOT NULL);
INSERT INTO readings (device_id, metric, value, ts) SELECT 1 + (random() * 599)::int, (ARRAY['temp','hum'])[1 + g % 2], random(), timestamptz '2025-01-01' + g * interval '10 seconds' FROM generate_series(1, 200000) AS g;
CREATE INDEX readings_device_id ON readings (device_id);
CREATE INDEX readings_ts ON readings (ts);
CREATE INDEX devices_site_id ON devices (site_id);
-- statements
-- name: site
-- weight: 60
-- with: 7
-- with: 39
SELECT d.id, d.name, r.value, r.ts FROM devices d LEFT JOIN LATERAL (SELECT r0.value, r0.ts FROM readings r0 WHERE r0.device_id = d.id ORDER BY r0.ts DESC LIMIT 1) r ON true WHERE d.site_id = $1 ORDER BY d.name;
-- name: day of a device
-- weight: 60
-- with: 33, '2025-01-10', '2025-01-11'
SELECT r.ts, r.metric, r.value FROM readings r WHERE r.device_id = $1 AND r.ts >= $2 AND r.ts < $3 ORDER BY r.ts;
-- name: what came in
-- weight: 20
-- with: '2025-01-24 03:20'
SELECT count(*) FROM readings r WHERE r.ts >= $1;
-- expert
CREATE INDEX ON readings (device_id, ts);
DROP INDEX readings_device_id;
-- worse
CREATE INDEX ON readings (metric, ts);
