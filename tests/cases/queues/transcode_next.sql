-- case: workers take the most urgent queued film past what others hold: 150 queued among 120,000 done, so a partial index in the order of the queue stays tiny, and finishing a job only removes its entry
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.11);
CREATE TABLE transcodes (id bigserial PRIMARY KEY, film_id int NOT NULL, profile text NOT NULL, priority smallint NOT NULL, state text NOT NULL, queued_at timestamptz NOT NULL, started_at timestamptz, finished_at timestamptz, source text NOT NULL);
INSERT INTO transcodes (film_id, profile, priority, state, queued_at, started_at, finished_at, source)
SELECT 1 + (power(random(), 3) * 9000)::int, (ARRAY['hd','sd','audio','4k'])[1 + g % 4], (power(random(), 4) * 9)::int, s, t, CASE WHEN s <> 'queued' THEN t + interval '2 minutes' END, CASE WHEN s IN ('done','failed') THEN t + interval '9 minutes' END, 's3://raw/' || md5(g::text)
  FROM (SELECT g, timestamptz '2025-01-01' + g * interval '1 minute' AS t, CASE WHEN g > 119000 AND random() < 0.14 THEN 'queued' WHEN g > 119000 AND random() < 0.02 THEN 'running' WHEN random() < 0.03 THEN 'failed' ELSE 'done' END AS s FROM generate_series(1, 120000) AS g) AS x;
CREATE INDEX transcodes_film ON transcodes (film_id);
-- statements
-- name: take
-- weight: 300
SELECT id, film_id, profile, source FROM transcodes WHERE state = 'queued' ORDER BY priority DESC, queued_at LIMIT 1 FOR UPDATE SKIP LOCKED;
-- name: start
-- weight: 100
-- with: 119990
UPDATE transcodes SET state = 'running', started_at = now() WHERE id = $1;
-- name: of a film
-- weight: 40
-- with: 1
-- with: 4000
SELECT id, profile, state, finished_at FROM transcodes WHERE film_id = $1;
-- name: length of the queue
-- weight: 20
SELECT count(*), min(queued_at) FROM transcodes WHERE state = 'queued';
-- expert
CREATE INDEX ON transcodes (priority DESC, queued_at) WHERE state = 'queued';
-- worse
CREATE INDEX ON transcodes (queued_at);
