-- case: the driver sends a decimal for an integer key, and the comparison turns numeric
-- expect: rewrite type_mismatch
-- base: fleet
-- schema
CREATE INDEX trips_vehicle ON trips (vehicle_id, started_at);
-- statements
-- name: log book
-- weight: 20
-- with: 777
-- with: 29000
SELECT id, started_at, distance FROM trips WHERE vehicle_id = $1::numeric ORDER BY started_at DESC LIMIT 20;
-- expert
SELECT id, started_at, distance FROM trips WHERE vehicle_id = $1::int ORDER BY started_at DESC LIMIT 20;
