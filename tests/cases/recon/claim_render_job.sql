-- case: workers claim the next job of their lane; nearly all jobs are finished
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.18);
CREATE TABLE render_jobs (id bigint PRIMARY KEY, lane text NOT NULL, state text NOT NULL, not_before timestamptz NOT NULL, worker text, spec text NOT NULL);
INSERT INTO render_jobs
SELECT g, (ARRAY['thumb', 'thumb', 'thumb', 'video', 'pdf'])[1 + (random() * 4)::int],
       CASE WHEN g > 196500 THEN (ARRAY['ready', 'ready', 'running'])[1 + (random() * 2)::int] WHEN random() < 0.02 THEN 'failed' ELSE 'finished' END,
       timestamptz '2025-01-01' + g * interval '1 minute', CASE WHEN random() < 0.9 THEN 'w' || g % 12 END, repeat(md5(g::text), 4)
  FROM generate_series(1, 200000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 20
-- with: 'w1', 'thumb', '2025-06-01'
-- with: 'w2', 'pdf', '2025-05-19 00:00'
-- with: 'w3', 'none', '2025-06-01'
UPDATE render_jobs SET state = 'running', worker = $1 WHERE id = (SELECT id FROM render_jobs WHERE state = 'ready' AND lane = $2 AND not_before <= $3 ORDER BY not_before LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, spec;
-- weight: 2
SELECT lane, count(*), min(not_before) FROM render_jobs WHERE state = 'ready' GROUP BY lane;
-- expert
CREATE INDEX ON render_jobs (lane, not_before) WHERE state = 'ready';
-- worse
CREATE INDEX ON render_jobs (state);
-- worse
CREATE INDEX ON render_jobs (not_before);
