-- case: a code inside of a document, of an account, newest first
-- expect: create
-- base: fleet
-- schema
CREATE INDEX alerts_account ON alerts (account_id, created_at);
CREATE INDEX alerts_data ON alerts USING gin (data jsonb_path_ops);
-- statements
-- name: seen before
-- weight: 20
-- with: 1, 'P2990'
-- with: 1, 'P0000'
-- with: 40, 'P1200'
SELECT id, vehicle_id, created_at FROM alerts WHERE account_id = $1 AND data->>'code' = $2 ORDER BY created_at DESC LIMIT 10;
-- expert
CREATE INDEX ON alerts (account_id, (data->>'code'), created_at);
-- worse
CREATE INDEX ON alerts (account_id, created_at, vehicle_id);
