-- case: the worker that takes the next job skips those that others hold
-- expect: create
-- base: saas
-- statements
-- name: claim
-- weight: 30
-- with: 'mail', '2025-06-01'
-- with: 'report', '2025-04-14 12:00'
-- with: 'webhook', '2025-06-01'
UPDATE jobs SET status = 'running', locked_at = now(), attempts = attempts + 1
 WHERE id = (SELECT id FROM jobs WHERE queue = $1 AND status = 'queued' AND run_at <= $2 ORDER BY priority DESC, run_at LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id, payload;
-- expert
CREATE INDEX ON jobs (queue, priority DESC, run_at) WHERE status = 'queued';
-- worse
CREATE INDEX ON jobs (status);
