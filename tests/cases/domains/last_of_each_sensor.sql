-- case: the last reading of each of few sensors by DISTINCT ON; the index is there
-- expect: rewrite distinct_on
-- base: media
-- schema
CREATE INDEX readings_sensor_at ON readings (sensor_id, at DESC);
-- statements
-- name: board
-- weight: 5
SELECT DISTINCT ON (sensor_id) sensor_id, at, value FROM readings ORDER BY sensor_id, at DESC;
-- expert
SELECT s.sensor_id, r.at, r.value FROM (WITH RECURSIVE ids AS ((SELECT min(sensor_id) AS sensor_id FROM readings) UNION ALL SELECT (SELECT min(sensor_id) FROM readings WHERE readings.sensor_id > ids.sensor_id) FROM ids WHERE ids.sensor_id IS NOT NULL) SELECT sensor_id FROM ids WHERE sensor_id IS NOT NULL) AS s CROSS JOIN LATERAL (SELECT at, value FROM readings WHERE sensor_id = s.sensor_id ORDER BY at DESC LIMIT 1) AS r;
