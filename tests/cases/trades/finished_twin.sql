-- case: a partial index on the trips that ended, which nearly all did, beside the full one
-- expect: drop
-- base: fleet
-- schema
CREATE INDEX trips_vehicle ON trips (vehicle_id, started_at);
CREATE INDEX trips_vehicle_ended ON trips (vehicle_id, started_at) WHERE ended_at IS NOT NULL;
-- statements
-- name: log book
-- weight: 50
-- with: 1
-- with: 20000
SELECT id, started_at, ended_at, distance FROM trips WHERE vehicle_id = $1 AND ended_at IS NOT NULL ORDER BY started_at DESC LIMIT 20;
-- name: now
-- weight: 50
-- with: 1
-- with: 20000
SELECT id, started_at, ended_at FROM trips WHERE vehicle_id = $1 ORDER BY started_at DESC LIMIT 1;
-- expert
DROP INDEX trips_vehicle_ended;
-- worse
DROP INDEX trips_vehicle;
