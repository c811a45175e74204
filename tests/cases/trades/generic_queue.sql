-- case: a named statement gives the state as a parameter: its generic plan cannot use a partial index
-- expect: create
-- base: fleet
-- never: WHERE
-- statements
-- name: batch
-- weight: 50
-- plan: generic
-- with: 'queued', TIMESTAMPTZ '2025-06-03'
-- with: 'failed', TIMESTAMPTZ '2025-06-03'
-- with: 'sent', TIMESTAMPTZ '2025-05-31'
SELECT id, device_id, payload FROM commands WHERE state = $1 AND run_after <= $2 ORDER BY run_after LIMIT 20;
-- expert
CREATE INDEX ON commands (state, run_after);
-- worse
CREATE INDEX ON commands (run_after) WHERE state = 'queued';
