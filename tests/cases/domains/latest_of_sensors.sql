-- case: the last value of every sensor, though one has fallen silent long ago
-- expect: create
-- base: media
-- statements
-- name: board
-- weight: 10
-- with: 'site20'
-- with: 'site3'
SELECT s.id, r.at, r.value FROM sensors AS s
  LEFT JOIN LATERAL (SELECT at, value FROM readings WHERE sensor_id = s.id AND value IS NOT NULL ORDER BY at DESC LIMIT 1) AS r ON true
 WHERE s.site = $1;
-- expert
CREATE INDEX ON readings (sensor_id, at);
-- worse
CREATE INDEX ON readings (at);
