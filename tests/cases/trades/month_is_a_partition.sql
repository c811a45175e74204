-- case: a report about a month reads a partition from end to end: pruning has done what can be done
-- expect: nothing
-- base: fleet
-- statements
-- name: month
-- weight: 3
-- with: TIMESTAMPTZ '2025-04-01'
-- with: TIMESTAMPTZ '2025-05-01'
SELECT vehicle_id, count(*), avg(speed), max(raw) FROM positions WHERE recorded_at >= $1 AND recorded_at < $1 + interval '1 month' GROUP BY vehicle_id ORDER BY count(*) DESC LIMIT 20;
