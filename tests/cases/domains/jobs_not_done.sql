-- case: what is not done is two in a hundred; the condition is an inequality
-- expect: create
-- base: saas
-- statements
-- name: dashboard
-- weight: 20
SELECT queue, status, count(*), min(run_at) FROM jobs WHERE status <> 'done' GROUP BY queue, status;
-- expert
CREATE INDEX ON jobs (queue, status, run_at) WHERE status <> 'done';
