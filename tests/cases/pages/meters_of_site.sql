-- case: energy: last readings of a site's meters, a day's curve, a reading, gaps, the month of all at night; the keys serve all, and few meters are read faster than looked up
-- expect: nothing
-- schema
SELECT setseed(0.115);
CREATE TABLE meter (id int PRIMARY KEY, site_id int NOT NULL, kind text NOT NULL);
INSERT INTO meter SELECT g, 1 + g / 6, (ARRAY['power','gas','water'])[1 + g % 3] FROM generate_series(1, 240) AS g;
CREATE TABLE reading (meter_id int NOT NULL, at timestamptz NOT NULL, kwh real NOT NULL, quality smallint NOT NULL, PRIMARY KEY (meter_id, at));
INSERT INTO reading SELECT m, timestamptz '2026-01-01' + k * interval '15 minutes', (random() * 5)::real, CASE WHEN random() < 0.01 THEN 1 ELSE 0 END FROM generate_series(1, 1000) AS k, generate_series(1, 240) AS m;
-- statements
-- name: last of a site
-- weight: 40
-- with: 1
-- with: 30
-- with: 999
SELECT m.id, m.kind, r.at, r.kwh FROM meter m LEFT JOIN LATERAL (SELECT x.at, x.kwh FROM reading x WHERE x.meter_id = m.id ORDER BY x.at DESC LIMIT 1) r ON true WHERE m.site_id = $1 ORDER BY m.id;
-- name: curve of a day
-- weight: 40
-- with: 5, '2026-01-05', '2026-01-06'
-- with: 200, '2026-01-05', '2026-01-06'
SELECT r.at, r.kwh, r.quality FROM reading r WHERE r.meter_id = $1 AND r.at >= $2 AND r.at < $3 ORDER BY r.at;
-- name: total of a site's day
-- weight: 10
-- with: 30, '2026-01-05', '2026-01-06'
SELECT r.meter_id, sum(r.kwh) FROM reading r JOIN meter m ON m.id = r.meter_id WHERE m.site_id = $1 AND r.at >= $2 AND r.at < $3 GROUP BY r.meter_id;
-- name: estimated ones of a meter
-- weight: 10
-- with: 77, 1
SELECT r.at FROM reading r WHERE r.meter_id = $1 AND r.quality = $2 ORDER BY r.at;
-- name: write
-- weight: 200
-- with: 77
INSERT INTO reading (meter_id, at, kwh, quality) VALUES ($1, '2026-03-01', 1.5, 0) ON CONFLICT (meter_id, at) DO UPDATE SET kwh = excluded.kwh, quality = excluded.quality;
-- name: all, nightly
-- weight: 1
-- with: '2026-01-02'
SELECT r.meter_id, date_trunc('day', r.at) AS day, sum(r.kwh) FROM reading r WHERE r.at >= $1 GROUP BY 1, 2;
-- expert
-- worse
CREATE INDEX ON reading (at);
-- worse
CREATE INDEX ON meter (site_id);
