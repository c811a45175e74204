-- case: background jobs: workers claim the most urgent of their queue with SKIP LOCKED, a reaper looks for what was left running
-- expect: create
-- most: 3
-- schema
CREATE TABLE background_job (
  id bigserial PRIMARY KEY,
  queue varchar(40) NOT NULL,
  state varchar(20) NOT NULL,
  priority int NOT NULL,
  run_at timestamptz NOT NULL,
  locked_at timestamptz,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL
);
SELECT setseed(0.15);
INSERT INTO background_job (queue, state, priority, run_at, locked_at, payload, created_at)
SELECT (ARRAY['mail','export','sync','thumbnail'])[1 + floor(4 * power(random(), 2))::int], CASE WHEN g > 244000 AND random() < 0.3 THEN 'ready' WHEN random() < 0.0002 THEN 'running' WHEN random() < 0.01 THEN 'failed' ELSE 'done' END,
  floor(5 * random())::int, '2025-01-01'::timestamptz + g * interval '1 minute', '2025-01-01'::timestamptz + g * interval '1 minute', jsonb_build_object('ref', g, 'hash', md5(g::text)), '2025-01-01'::timestamptz + g * interval '1 minute'
FROM generate_series(1, 250000) g;
CREATE INDEX background_job_created ON background_job (created_at);
-- statements
-- name: claim
-- weight: 20
-- with: 'mail'
-- with: 'thumbnail'
-- with: 'unknown'
SELECT id, payload FROM background_job WHERE queue = $1 AND state = 'ready' AND run_at <= '2026-12-01' ORDER BY priority DESC, run_at LIMIT 5 FOR UPDATE SKIP LOCKED;
-- name: reaper
-- weight: 10
UPDATE background_job SET state = 'ready', locked_at = NULL WHERE state = 'running' AND locked_at < '2025-02-01';
-- name: done
-- weight: 20
UPDATE background_job SET state = 'done' WHERE id = 249000;
-- name: enqueue
-- weight: 20
INSERT INTO background_job (queue, state, priority, run_at, payload, created_at) VALUES ('export', 'ready', 2, '2026-01-01', '{}', '2026-01-01') RETURNING id;
-- name: retention
-- weight: 1
DELETE FROM background_job WHERE created_at < '2025-01-01 04:00' AND state = 'done';
-- expert
CREATE INDEX ON background_job (queue, priority DESC, run_at) WHERE state = 'ready';
CREATE INDEX ON background_job (locked_at) WHERE state = 'running';
-- worse
DROP INDEX background_job_created;
