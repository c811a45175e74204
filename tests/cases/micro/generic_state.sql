-- case: a plan made without its values cannot prove a partial index: the whole one it is
-- expect: create
-- schema
SELECT setseed(0.15);
CREATE TABLE shipments (id bigint PRIMARY KEY, region int NOT NULL, state text NOT NULL, created_at timestamptz NOT NULL, label text NOT NULL);
INSERT INTO shipments SELECT g, (random() * 8)::int, CASE WHEN random() < 0.01 THEN 'held' WHEN random() < 0.1 THEN 'moving' ELSE 'arrived' END,
	'2024-01-01'::timestamptz + random() * interval '500 days', md5(g::text) FROM generate_series(1, 200000) g;
-- statements
-- plan: generic
-- with: 3, 'held'
-- with: 3, 'arrived'
-- with: 7, 'lost'
SELECT id, label FROM shipments WHERE region = $1 AND state = $2 ORDER BY created_at LIMIT 20;
-- expert
CREATE INDEX ON shipments (region, state, created_at);
-- worse
CREATE INDEX ON shipments (region, created_at) WHERE state = 'held';
-- worse
CREATE INDEX ON shipments (state, region);
