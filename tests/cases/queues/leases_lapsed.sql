-- case: crawlers extend their lease every few seconds, a reaper looks for lapsed ones now and then: the partial index holds the sixty that run, without the lease as key, so that extending it stays a cheap update
-- expect: create
-- most: 1
-- never: lease_until
-- schema
SELECT setseed(0.21);
CREATE TABLE crawls (id bigserial PRIMARY KEY, url text NOT NULL, state text NOT NULL, crawler text, lease_until timestamptz, fetched_at timestamptz) WITH (fillfactor = 85);
INSERT INTO crawls (url, state, crawler, lease_until, fetched_at)
SELECT 'https://example.org/' || md5(g::text), s, CASE WHEN s <> 'waiting' THEN 'crawler ' || g % 60 END, CASE WHEN s <> 'waiting' THEN t + interval '1 minute' END, CASE WHEN s = 'fetched' THEN t END
  FROM (SELECT g, timestamptz '2025-02-01' + g * interval '20 seconds' AS t, CASE WHEN random() < 0.0005 THEN 'running' WHEN g > 118000 THEN 'waiting' ELSE 'fetched' END AS s FROM generate_series(1, 120000) AS g) AS x;
UPDATE crawls SET lease_until = timestamptz '2025-03-01' + random() * interval '1 minute' WHERE state = 'running';
-- statements
-- name: extend
-- weight: 500
-- with: 4, '2025-03-01 00:01:30'
-- with: 100000, '2025-03-01 00:01:31'
UPDATE crawls SET lease_until = $2 WHERE id = $1;
-- name: reap
-- weight: 5
-- with: '2025-03-01 00:00:02'
-- with: '2025-03-01'
SELECT id, crawler FROM crawls WHERE state = 'running' AND lease_until < $1 FOR UPDATE SKIP LOCKED;
-- name: finish
-- weight: 60
-- with: 100001
UPDATE crawls SET state = 'fetched', fetched_at = '2025-03-01' WHERE id = $1;
-- expert
CREATE INDEX ON crawls (id) WHERE state = 'running';
-- worse
CREATE INDEX ON crawls (state, lease_until);
