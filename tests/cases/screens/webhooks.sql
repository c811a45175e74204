-- case: webhooks: the worker, history of an endpoint by a prepared statement, its failures, marking, nightly removal
-- expect: create
-- most: 4
-- schema
CREATE TABLE deliveries (
  id bigint PRIMARY KEY,
  endpoint_id int NOT NULL,
  state text NOT NULL,
  tries int NOT NULL,
  next_try_at timestamptz,
  created_at timestamptz NOT NULL,
  payload text NOT NULL
);
SELECT setseed(0.35);
INSERT INTO deliveries
SELECT g, 1 + floor(400 * power(random(), 2.5))::int, st, 1 + g % 3, CASE WHEN st = 'pending' THEN '2026-01-01'::timestamptz + random() * interval '2 hours' END,
  '2025-01-01'::timestamptz + g * interval '2 minutes', md5(g::text) || md5((g * 2)::text) || md5((g * 3)::text)
FROM (SELECT g, CASE WHEN g > 249000 AND s < 0.8 THEN 'pending' WHEN s < 0.004 THEN 'failed' ELSE 'sent' END AS st FROM (SELECT g, random() AS s FROM generate_series(1, 250000) g) x) y;
-- statements
-- name: worker
-- weight: 40
-- with: '2026-01-01 00:30'
-- with: '2025-12-31'
SELECT id, endpoint_id, payload FROM deliveries WHERE state = 'pending' AND next_try_at <= $1 ORDER BY next_try_at LIMIT 20 FOR UPDATE SKIP LOCKED;
-- name: history
-- weight: 10
-- plan: generic
-- with: 1
-- with: 200
-- with: 399
SELECT id, state, tries, created_at FROM deliveries WHERE endpoint_id = $1 ORDER BY created_at DESC LIMIT 25;
-- name: failures
-- weight: 10
-- with: 1
-- with: 200
-- with: 999
SELECT id, tries, created_at, payload FROM deliveries WHERE endpoint_id = $1 AND state = 'failed' ORDER BY created_at DESC LIMIT 25;
-- name: done
-- weight: 40
-- with: 249990
UPDATE deliveries SET state = 'sent', next_try_at = NULL WHERE id = $1;
-- name: remove, nightly
-- weight: 1
-- with: '2025-01-02'
DELETE FROM deliveries WHERE created_at < $1 AND state = 'sent';
-- expert
CREATE INDEX ON deliveries (next_try_at) WHERE state = 'pending';
CREATE INDEX ON deliveries (endpoint_id, created_at);
CREATE INDEX ON deliveries (endpoint_id, created_at) WHERE state = 'failed';
CREATE INDEX ON deliveries (created_at);
