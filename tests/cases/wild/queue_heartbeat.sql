-- case: workers fetch by priority, beat every few seconds, and what stopped beating is put back; no beat may cost an index entry
-- expect: create
-- most: 2
-- never: heartbeat_at
-- schema
SELECT setseed(0.18);
CREATE TABLE jobs (
  id bigint PRIMARY KEY, queue text NOT NULL, state text NOT NULL, priority smallint NOT NULL, run_at timestamptz NOT NULL, heartbeat_at timestamptz,
  attempts smallint NOT NULL DEFAULT 0, payload jsonb NOT NULL);
INSERT INTO jobs
SELECT g, (ARRAY['mail', 'mail', 'thumbnail', 'billing'])[1 + (power(random(), 2) * 3.4)::int], s, (power(random(), 4) * 9)::int,
       timestamptz '2025-05-01' + g * interval '20 seconds' + CASE WHEN s = 'ready' AND random() < 0.2 THEN interval '20 days' ELSE interval '0' END,
       CASE WHEN s <> 'ready' THEN timestamptz '2025-05-01' + g * interval '20 seconds' + interval '2 minutes' END, (random() * 1.2)::int, jsonb_build_object('object', md5(g::text), 'n', g)
  FROM (SELECT g, CASE WHEN g > 196000 AND random() < 0.9 THEN 'ready' WHEN g > 195000 AND random() < 0.15 THEN 'running' WHEN random() < 0.004 THEN 'dead' ELSE 'done' END AS s FROM generate_series(1, 200000) AS g) AS a;
-- statements
-- name: fetch
-- weight: 200
-- with: 'mail', '2025-06-16 12:00'
-- with: 'billing', '2025-06-16 12:00'
-- with: 'fax', '2025-06-16 12:00'
SELECT id, payload FROM jobs WHERE queue = $1 AND state = 'ready' AND run_at <= $2 ORDER BY priority DESC, run_at LIMIT 1 FOR UPDATE SKIP LOCKED;
-- name: beat
-- weight: 1000
-- with: 195500, '2025-06-16 12:00:05'
-- with: 195900, '2025-06-16 12:00:06'
UPDATE jobs SET heartbeat_at = $2 WHERE id = $1;
-- name: put back
-- weight: 10
-- with: '2025-06-15 03:40'
-- with: '2025-05-02'
UPDATE jobs SET state = 'ready', attempts = attempts + 1 WHERE state = 'running' AND heartbeat_at < $1;
-- expert
CREATE INDEX ON jobs (queue, priority DESC, run_at) WHERE state = 'ready';
CREATE INDEX ON jobs (id) WHERE state = 'running';
-- worse
CREATE INDEX ON jobs (run_at);
