-- case: Oban brings the index its polling needs; pruning and staging are served by it as well
-- expect: nothing
-- schema
SELECT setseed(0.18);
CREATE TABLE oban_jobs (id bigserial PRIMARY KEY, state text NOT NULL DEFAULT 'available', queue text NOT NULL DEFAULT 'default', worker text NOT NULL, args jsonb NOT NULL, attempt int NOT NULL DEFAULT 0, max_attempts int NOT NULL DEFAULT 20, priority int NOT NULL DEFAULT 0, inserted_at timestamp NOT NULL, scheduled_at timestamp NOT NULL, attempted_at timestamp, completed_at timestamp);
INSERT INTO oban_jobs (state, queue, worker, args, attempt, priority, inserted_at, scheduled_at, attempted_at, completed_at)
SELECT CASE WHEN g > 89960 THEN 'available' WHEN random() < 0.004 THEN 'scheduled' ELSE 'completed' END, (ARRAY['default','mailers','media'])[1 + (power(random(), 2) * 3)::int % 3], 'App.Worker', jsonb_build_object('id', g), 1, 0, t, t, t, t
  FROM (SELECT g, timestamp '2025-01-01' + g * interval '20 seconds' AS t FROM generate_series(1, 90000) AS g) AS s;
CREATE INDEX oban_jobs_state_queue_priority_scheduled_at_id_index ON oban_jobs (state, queue, priority, scheduled_at, id);
-- statements
-- name: fetch
-- weight: 400
-- with: 'default', 10
-- with: 'media', 10
-- with: 'closed', 10
UPDATE oban_jobs AS o0 SET state = 'executing', attempted_at = '2025-02-01', attempt = o0.attempt + 1 FROM (SELECT so0.id AS id FROM oban_jobs AS so0 WHERE so0.state = 'available' AND so0.queue = $1 AND so0.attempt < so0.max_attempts ORDER BY so0.priority, so0.scheduled_at, so0.id LIMIT $2 FOR UPDATE SKIP LOCKED) AS f1 WHERE o0.id = f1.id RETURNING o0.id, o0.worker, o0.args;
-- name: complete
-- weight: 300
-- with: 89990
UPDATE oban_jobs AS o0 SET state = 'completed', completed_at = '2025-02-01' WHERE o0.id = $1;
-- name: stage
-- weight: 60
-- with: '2025-01-02'
UPDATE oban_jobs AS o0 SET state = 'available' FROM (SELECT so0.id AS id FROM oban_jobs AS so0 WHERE so0.state IN ('scheduled', 'retryable') AND so0.queue IN ('default', 'mailers', 'media') AND so0.priority IN (0, 1, 2, 3) AND so0.scheduled_at <= $1 LIMIT 5000) AS f1 WHERE o0.id = f1.id;
-- name: enqueue
-- weight: 300
-- with: 'default'
INSERT INTO oban_jobs (queue, worker, args, inserted_at, scheduled_at) VALUES ($1, 'App.Worker', '{}', '2025-02-01', '2025-02-01') RETURNING id;
-- worse
DROP INDEX oban_jobs_state_queue_priority_scheduled_at_id_index;
