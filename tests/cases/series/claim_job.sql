-- case: a worker takes the most urgent job of its queue that is due and not locked
-- expect: create
-- most: 1
-- base: saas
-- statements
-- name: claim
-- weight: 20
-- with: 'mail', '2025-06-01'
-- with: 'export', '2025-05-01'
UPDATE jobs SET status = 'running', locked_at = now(), attempts = attempts + 1 WHERE id = (SELECT id FROM jobs WHERE queue = $1 AND status = 'queued' AND run_at <= $2 ORDER BY priority DESC, run_at LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, payload;
-- expert
CREATE INDEX ON jobs (queue, priority DESC, run_at) WHERE status = 'queued';
-- worse
CREATE INDEX ON jobs (run_at);
