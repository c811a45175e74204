-- case: jobs in either of two rare states that began long ago, of all queues
-- expect: create
-- base: saas
-- statements
-- name: stuck
-- weight: 10
-- with: '2025-04-14'
-- with: '2025-01-20'
SELECT id, queue, attempts FROM jobs WHERE status IN ('running', 'failed') AND run_at < $1 ORDER BY run_at LIMIT 50;
-- expert
CREATE INDEX ON jobs (run_at) WHERE status IN ('running', 'failed');
-- worse
CREATE INDEX ON jobs (run_at);
