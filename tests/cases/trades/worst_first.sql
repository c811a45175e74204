-- case: the worst first and of those the oldest: two directions, which one index scan gives only if it is made so
-- expect: create
-- base: fleet
-- schema
CREATE INDEX alerts_account ON alerts (account_id, created_at);
-- statements
-- name: worst open
-- weight: 20
-- with: 1
-- with: 5
-- with: 150
SELECT id, vehicle_id, kind, severity FROM alerts WHERE account_id = $1 AND resolved_at IS NULL ORDER BY severity DESC, created_at LIMIT 25;
-- expert
CREATE INDEX ON alerts (account_id, severity DESC, created_at) WHERE resolved_at IS NULL;
-- worse
CREATE INDEX ON alerts (account_id, severity, created_at);
