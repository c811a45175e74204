-- case: the next page of an account's trips, newest first, with OR instead of a row comparison
-- expect: rewrite or_keyset
-- base: fleet
-- schema
CREATE INDEX trips_account ON trips (account_id, started_at, id);
-- statements
-- name: next page
-- weight: 20
-- with: 1, TIMESTAMPTZ '2025-02-01', 20000
-- with: 1, TIMESTAMPTZ '2025-05-01', 80000
SELECT id, vehicle_id, started_at FROM trips WHERE account_id = $1 AND (started_at < $2 OR (started_at = $2 AND id < $3)) ORDER BY started_at DESC, id DESC LIMIT 50;
-- expert
SELECT id, vehicle_id, started_at FROM trips WHERE account_id = $1 AND (started_at, id) < ($2, $3) ORDER BY started_at DESC, id DESC LIMIT 50;
