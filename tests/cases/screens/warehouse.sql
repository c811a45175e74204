-- case: a warehouse: where is it, reserve one, history of a bin, what runs low, what an order took
-- expect: create
-- most: 4
-- schema
CREATE TABLE stock (
  id int PRIMARY KEY,
  site_id int NOT NULL,
  bin text NOT NULL,
  sku text NOT NULL,
  on_hand int NOT NULL,
  reserved int NOT NULL,
  minimum int NOT NULL,
  label text NOT NULL,
  UNIQUE (site_id, bin)
);
CREATE TABLE moves (id bigint PRIMARY KEY, stock_id int NOT NULL, order_ref int, delta int NOT NULL, moved_at timestamptz NOT NULL, reason text NOT NULL);
SELECT setseed(0.3);
INSERT INTO stock
SELECT g, 1 + floor(8 * power(random(), 1.5))::int, 'B' || g, 'SKU' || floor(15000 * power(random(), 1.5))::int, CASE WHEN random() < 0.01 THEN 2 ELSE 20 + floor(200 * random())::int END,
  floor(10 * random())::int, 10, repeat(md5(g::text), 3)
FROM generate_series(1, 100000) g;
INSERT INTO moves
SELECT g, 1 + floor(100000 * power(random(), 2))::int, CASE WHEN random() < 0.4 THEN g / 6 END, floor(20 * random())::int - 10, '2025-01-01'::timestamptz + g * interval '2 minutes', md5((g % 50)::text)
FROM generate_series(1, 250000) g;
-- statements
-- name: where is it
-- weight: 20
-- with: 'SKU0'
-- with: 'SKU14000'
-- with: 'SKUX'
SELECT id, site_id, bin, on_hand - reserved AS free FROM stock WHERE sku = $1 AND on_hand > reserved;
-- name: reserve
-- weight: 20
-- with: 'SKU14000', 1
UPDATE stock SET reserved = reserved + 1 WHERE sku = $1 AND site_id = $2 AND on_hand > reserved RETURNING id, bin;
-- name: history
-- weight: 10
-- with: 1
-- with: 90000
SELECT moved_at, delta, reason FROM moves WHERE stock_id = $1 ORDER BY moved_at DESC LIMIT 20;
-- name: runs low
-- weight: 5
-- with: 1
-- with: 8
SELECT id, bin, sku, on_hand FROM stock WHERE site_id = $1 AND on_hand < minimum;
-- name: of an order
-- plan: generic
-- weight: 20
-- with: 4000
-- with: 99999
SELECT stock_id, delta FROM moves WHERE order_ref = $1;
-- name: of a bin
-- weight: 20
-- with: 3, 'B777'
SELECT id, sku, on_hand FROM stock WHERE site_id = $1 AND bin = $2;
-- expert
CREATE INDEX ON stock (sku);
CREATE INDEX ON stock (site_id) WHERE on_hand < minimum;
CREATE INDEX ON moves (stock_id, moved_at);
CREATE INDEX ON moves (order_ref) WHERE order_ref IS NOT NULL;
