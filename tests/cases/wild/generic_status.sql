-- case: a plan made once for every status can prove no partial index
-- expect: create
-- most: 1
-- never: WHERE
-- schema
SELECT setseed(0.35);
CREATE TYPE delivery_status AS ENUM ('planned', 'loaded', 'delivered', 'failed');
CREATE TABLE deliveries (id bigint PRIMARY KEY, depot_id smallint NOT NULL, status delivery_status NOT NULL, promised_at timestamptz NOT NULL, address text NOT NULL);
INSERT INTO deliveries
SELECT g, 1 + (power(random(), 2) * 39)::int, (CASE WHEN g > 178000 AND random() < 0.7 THEN 'planned' WHEN random() < 0.003 THEN 'loaded' WHEN random() < 0.02 THEN 'failed' ELSE 'delivered' END)::delivery_status,
       timestamptz '2025-01-01' + g * interval '2 minutes' + random() * interval '2 days', 'street ' || md5(g::text)
  FROM generate_series(1, 180000) AS g;
-- statements
-- name: board
-- weight: 60
-- plan: generic
-- with: 1, 'planned'
-- with: 40, 'loaded'
-- with: 2, 'delivered'
-- with: 41, 'planned'
SELECT id, address, promised_at FROM deliveries WHERE depot_id = $1 AND status = $2 ORDER BY promised_at LIMIT 30;
-- expert
CREATE INDEX ON deliveries (depot_id, status, promised_at);
-- worse
CREATE INDEX ON deliveries (depot_id, promised_at) WHERE status = 'planned';
CREATE INDEX ON deliveries (depot_id, promised_at) WHERE status = 'loaded';
-- worse
CREATE INDEX ON deliveries (promised_at);
