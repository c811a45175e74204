-- case: the state is a parameter of a prepared statement with a generic plan, and the console asks for the usual state too: no partial index can serve that, so queue, state and time are keys of one index
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.12);
CREATE TABLE freight_jobs (id bigserial PRIMARY KEY, queue text NOT NULL, state text NOT NULL, run_at timestamptz NOT NULL, container text NOT NULL, attempts int NOT NULL);
INSERT INTO freight_jobs (queue, state, run_at, container, attempts)
SELECT 'q' || (power(random(), 3) * 40)::int, CASE WHEN r < 0.95 THEN 'done' WHEN r < 0.97 THEN 'ready' WHEN r < 0.995 THEN 'failed' ELSE 'running' END, timestamptz '2025-03-01' + (random() * 8000000)::int * interval '1 second', md5(g::text), 1 + (g % 7 = 0)::int
  FROM (SELECT g, random() AS r FROM generate_series(1, 120000) AS g) AS x;
-- statements
-- name: jobs in a state
-- weight: 60
-- plan: generic
-- with: 'q0', 'ready'
-- with: 'q0', 'done'
-- with: 'q39', 'failed'
-- with: 'q12', 'running'
-- with: 'q77', 'ready'
SELECT id, container, run_at, attempts FROM freight_jobs WHERE queue = $1 AND state = $2 ORDER BY run_at LIMIT 10;
-- name: done
-- weight: 100
-- with: 5000
UPDATE freight_jobs SET state = 'done' WHERE id = $1;
-- expert
CREATE INDEX ON freight_jobs (queue, state, run_at);
-- worse
CREATE INDEX ON freight_jobs (queue, run_at) WHERE state = 'ready';
