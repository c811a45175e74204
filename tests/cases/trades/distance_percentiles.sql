-- case: percentiles of a small account's month: a report reads what it has to, if it finds it
-- expect: create
-- base: fleet
-- schema
CREATE INDEX trips_started ON trips (started_at);
-- statements
-- name: percentiles
-- weight: 5
-- with: 150, TIMESTAMPTZ '2025-04-01'
-- with: 3, TIMESTAMPTZ '2025-05-01'
-- with: 1, TIMESTAMPTZ '2025-01-01'
SELECT purpose, count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY distance) AS median, percentile_cont(0.95) WITHIN GROUP (ORDER BY distance) AS p95, sum(cost) FROM trips WHERE account_id = $1 AND started_at >= $2 AND started_at < $2 + interval '1 month' GROUP BY purpose;
-- expert
CREATE INDEX ON trips (account_id, started_at);
