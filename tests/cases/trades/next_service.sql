-- case: the last trip of a vehicle before a moment and the first after it: one index, read in both directions
-- expect: create
-- base: fleet
-- most: 1
-- schema
CREATE INDEX trips_started ON trips (started_at);
-- statements
-- name: before
-- weight: 20
-- with: 2, TIMESTAMPTZ '2025-02-01'
-- with: 25000, TIMESTAMPTZ '2025-06-01'
SELECT id, driver_id, started_at FROM trips WHERE vehicle_id = $1 AND started_at <= $2 ORDER BY started_at DESC LIMIT 1;
-- name: after
-- weight: 20
-- with: 2, TIMESTAMPTZ '2025-02-01'
-- with: 25000, TIMESTAMPTZ '2025-01-02'
SELECT id, driver_id, started_at FROM trips WHERE vehicle_id = $1 AND started_at > $2 ORDER BY started_at LIMIT 1;
-- expert
CREATE INDEX ON trips (vehicle_id, started_at);
