-- case: the index of commands that are not acknowledged is one for those that failed, too
-- expect: nothing
-- base: fleet
-- schema
CREATE INDEX commands_unfinished ON commands (state, run_after) WHERE state <> 'acknowledged';
-- statements
-- name: failed
-- weight: 20
-- with: TIMESTAMPTZ '2025-02-01'
-- with: TIMESTAMPTZ '2025-05-01'
SELECT id, device_id, attempts FROM commands WHERE state = 'failed' AND run_after >= $1 ORDER BY run_after LIMIT 20;
-- name: take
-- weight: 50
-- with: TIMESTAMPTZ '2025-06-02'
SELECT id, device_id FROM commands WHERE state = 'queued' AND run_after <= $1 ORDER BY run_after LIMIT 10;
