-- case: orders hashed by tenant; each tenant looks at what is open, oldest first, and nearly all is closed
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.15);
CREATE TABLE orders (tenant_id int NOT NULL, id bigint NOT NULL, state text NOT NULL, created_at timestamptz NOT NULL, total numeric NOT NULL, note text NOT NULL, PRIMARY KEY (tenant_id, id)) PARTITION BY HASH (tenant_id);
CREATE TABLE orders_0 PARTITION OF orders FOR VALUES WITH (MODULUS 4, REMAINDER 0);
CREATE TABLE orders_1 PARTITION OF orders FOR VALUES WITH (MODULUS 4, REMAINDER 1);
CREATE TABLE orders_2 PARTITION OF orders FOR VALUES WITH (MODULUS 4, REMAINDER 2);
CREATE TABLE orders_3 PARTITION OF orders FOR VALUES WITH (MODULUS 4, REMAINDER 3);
INSERT INTO orders
SELECT t, g, CASE WHEN random() < 0.01 THEN 'open' WHEN random() < 0.03 THEN 'cancelled' ELSE 'closed' END, timestamptz '2024-01-01' + g * interval '3 minutes' - random() * interval '2 days', round((random() * 500)::numeric, 2), md5(g::text)
  FROM (SELECT g, 1 + (power(random(), 3) * 300)::int AS t FROM generate_series(1, 240000) AS g) AS a;
-- statements
-- name: open ones of a tenant
-- weight: 40
-- with: 1
-- with: 250
-- with: 9000
SELECT id, created_at, total FROM orders WHERE tenant_id = $1 AND state = 'open' ORDER BY created_at LIMIT 20;
-- name: one order
-- weight: 100
-- with: 1, 77
SELECT state, total, note FROM orders WHERE tenant_id = $1 AND id = $2;
-- expert
CREATE INDEX ON orders (tenant_id, created_at) WHERE state = 'open';
-- worse
CREATE INDEX ON orders (created_at);
