-- case: the same keys twice, once with a further column that spares reading the table
-- expect: drop
-- base: fleet
-- schema
CREATE INDEX alerts_account ON alerts (account_id, created_at);
CREATE INDEX alerts_account_covering ON alerts (account_id, created_at) INCLUDE (severity);
-- statements
-- name: by day
-- weight: 20
-- with: 1, TIMESTAMPTZ '2025-06-01'
-- with: 60, TIMESTAMPTZ '2025-03-01'
SELECT date_trunc('day', created_at) AS day, severity, count(*) FROM alerts WHERE account_id = $1 AND created_at >= $2 GROUP BY 1, 2 ORDER BY 1, 2;
-- name: newest
-- weight: 20
-- with: 1
-- with: 150
SELECT id, kind, data FROM alerts WHERE account_id = $1 ORDER BY created_at DESC LIMIT 20;
-- expert
DROP INDEX alerts_account;
-- worse
DROP INDEX alerts_account_covering;
