-- case: a statement deletes the fences of an account, and the trigger of each deletes its events
-- expect: create
-- base: fleet
-- statements
-- name: remove inactive fences
-- weight: 5
-- with: 190
-- with: 170
DELETE FROM geofences WHERE account_id = $1 AND NOT active;
-- expert
CREATE INDEX ON fence_events (fence_id);
