-- case: buckets of an hour of one sensor and week, beside ends of all its life
-- expect: create
-- most: 1
-- base: media
-- statements
-- name: chart
-- weight: 10
-- with: 1, '2025-02-01', '2025-02-08'
-- with: 150, '2025-04-20', '2025-04-27'
-- with: 200, '2025-03-01', '2025-03-08'
SELECT date_trunc('hour', at) AS hour, avg(value), max(value) FROM readings WHERE sensor_id = $1 AND at >= $2 AND at < $3 GROUP BY 1 ORDER BY 1;
-- name: ends
-- weight: 5
-- with: 200
-- with: 1
SELECT min(at), max(at) FROM readings WHERE sensor_id = $1;
-- expert
CREATE INDEX ON readings (sensor_id, at);
