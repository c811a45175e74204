-- case: the newest of a written list of buoys: over a list the index gives no order, each buoy's newest are enough
-- expect: rewrite list_top
-- schema
SELECT setseed(0.39);
CREATE TABLE waves (id bigint PRIMARY KEY, buoy_id int NOT NULL, at timestamptz NOT NULL, height real NOT NULL, raw text NOT NULL);
INSERT INTO waves
SELECT g, CASE WHEN g < 60000 THEN 900 + (random() * 9)::int ELSE 1 + (power(random(), 2) * 400)::int END, timestamptz '2025-01-01' + g * interval '1 minute' + random() * interval '9 seconds', random() * 8, md5(g::text)
  FROM generate_series(1, 160000) AS g;
CREATE INDEX waves_buoy ON waves (buoy_id, at);
-- statements
-- name: silent ones
-- weight: 10
SELECT id, buoy_id, at, height FROM waves WHERE buoy_id IN (900, 903, 905) ORDER BY at DESC LIMIT 15;
-- name: busy ones
-- weight: 10
SELECT id, buoy_id, at, height FROM waves WHERE buoy_id IN (1, 2, 3, 4) ORDER BY at DESC LIMIT 15;
-- expert
SELECT w.id, w.buoy_id, w.at, w.height FROM (VALUES (900), (903), (905)) AS b (id) CROSS JOIN LATERAL (SELECT id, buoy_id, at, height FROM waves WHERE buoy_id = b.id ORDER BY at DESC LIMIT 15) AS w ORDER BY w.at DESC LIMIT 15;
SELECT w.id, w.buoy_id, w.at, w.height FROM (VALUES (1), (2), (3), (4)) AS b (id) CROSS JOIN LATERAL (SELECT id, buoy_id, at, height FROM waves WHERE buoy_id = b.id ORDER BY at DESC LIMIT 15) AS w ORDER BY w.at DESC LIMIT 15;
