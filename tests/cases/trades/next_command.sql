-- case: workers take the most urgent command that is due and lock it; both directions in one order
-- expect: create
-- base: fleet
-- schema
CREATE INDEX commands_state ON commands (state);
-- statements
-- name: take
-- weight: 50
-- with: TIMESTAMPTZ '2025-05-31'
-- with: TIMESTAMPTZ '2025-06-03'
SELECT id, device_id, payload FROM commands WHERE state = 'queued' AND run_after <= $1 ORDER BY priority DESC, run_after LIMIT 1 FOR UPDATE SKIP LOCKED;
-- expert
CREATE INDEX ON commands (priority DESC, run_after) WHERE state = 'queued';
-- worse
CREATE INDEX ON commands (state, priority, run_after);
