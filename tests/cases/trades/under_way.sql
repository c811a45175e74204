-- case: trips under way are a few hundred of all, and every pod asks for them, once by account and once for all
-- expect: create
-- base: fleet
-- most: 1
-- schema
CREATE INDEX trips_account ON trips (account_id);
-- statements
-- name: under way
-- weight: 50
-- with: 1
-- with: 77
-- with: 199
SELECT id, vehicle_id, driver_id, started_at FROM trips WHERE account_id = $1 AND ended_at IS NULL ORDER BY started_at;
-- name: forgotten
-- weight: 10
-- with: TIMESTAMPTZ '2025-06-28 12:00+00'
SELECT id, account_id, vehicle_id FROM trips WHERE ended_at IS NULL AND started_at < $1;
-- expert
CREATE INDEX ON trips (account_id, started_at) WHERE ended_at IS NULL;
