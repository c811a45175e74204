-- case: a device fetches its commands and marks them as sent: which state they are in changes, whose they are does not
-- expect: create
-- base: fleet
-- most: 1
-- statements
-- name: pull
-- weight: 30
-- with: 7, TIMESTAMPTZ '2025-06-04'
-- with: 1, TIMESTAMPTZ '2025-06-04'
-- with: 20000, TIMESTAMPTZ '2025-06-04'
UPDATE commands SET state = 'sent', updated_at = $2 WHERE id IN (SELECT id FROM commands WHERE device_id = $1 AND state = 'queued' AND run_after <= $2 ORDER BY run_after LIMIT 10 FOR UPDATE SKIP LOCKED) RETURNING id, payload;
-- name: history
-- weight: 10
-- with: 20000
-- with: 3
SELECT id, state, run_after, attempts FROM commands WHERE device_id = $1 ORDER BY run_after DESC LIMIT 20;
-- expert
CREATE INDEX ON commands (device_id, run_after);
