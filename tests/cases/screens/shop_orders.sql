-- case: a shop: what is to be packed, a customer's orders, lines of an order, packed but never shipped
-- expect: create
-- most: 4
-- schema
CREATE TABLE orders (
  id bigint PRIMARY KEY,
  shop_id int NOT NULL,
  customer_id int NOT NULL,
  status text NOT NULL,
  placed_at timestamptz NOT NULL,
  total numeric NOT NULL,
  note text
);
CREATE TABLE order_lines (order_id bigint NOT NULL REFERENCES orders, line_no int NOT NULL, sku text NOT NULL, quantity int NOT NULL, PRIMARY KEY (order_id, line_no));
CREATE TABLE shipments (id bigint PRIMARY KEY, order_id bigint NOT NULL, carrier text NOT NULL, sent_at timestamptz NOT NULL);
SELECT setseed(0.17);
INSERT INTO orders
SELECT g, 1 + floor(80 * power(random(), 2.5))::int, 1 + floor(20000 * random() * random())::int,
  CASE WHEN g > 140000 AND s < 0.4 THEN (ARRAY['placed','paid','packed'])[1 + floor(3 * random())::int] WHEN s > 0.96 THEN 'cancelled' ELSE 'shipped' END,
  '2025-01-01'::timestamptz + g * interval '4 minutes', round((random() * 300)::numeric, 2), md5(g::text) || md5((g * 3)::text)
FROM (SELECT g, random() AS s FROM generate_series(1, 150000) g) x;
INSERT INTO order_lines SELECT g / 2 + 1, g % 2 + 1, 'sku-' || g % 3000, 1 + g % 4 FROM generate_series(0, 199999) g;
INSERT INTO shipments SELECT row_number() OVER (), id, 'dhl', placed_at + interval '1 day' FROM orders WHERE status = 'shipped' OR status = 'packed' AND id % 20 <> 0;
CREATE INDEX orders_shop_placed ON orders (shop_id, placed_at);
-- statements
-- name: to be packed
-- weight: 20
-- with: 1
-- with: 40
-- with: 79
SELECT id, customer_id, placed_at, total FROM orders WHERE shop_id = $1 AND status IN ('paid', 'packed') ORDER BY placed_at LIMIT 50;
-- name: orders of a customer
-- weight: 20
-- with: 1
-- with: 15000
-- with: 99999
SELECT id, status, placed_at, total FROM orders WHERE customer_id = $1 ORDER BY placed_at DESC LIMIT 10;
-- name: lines
-- weight: 30
-- with: 5000
SELECT line_no, sku, quantity FROM order_lines WHERE order_id = $1 ORDER BY line_no;
-- name: newest orders of the shop
-- weight: 10
-- with: 1
-- with: 40
SELECT id, status, total FROM orders WHERE shop_id = $1 ORDER BY placed_at DESC LIMIT 25;
-- name: packed but not shipped
-- weight: 5
-- with: '2026-01-27'
SELECT o.id, o.shop_id FROM orders o WHERE o.status = 'packed' AND o.placed_at < $1
AND NOT EXISTS (SELECT 1 FROM shipments s WHERE s.order_id = o.id);
-- name: pack
-- weight: 10
-- with: 149000
UPDATE orders SET status = 'packed' WHERE id = $1 RETURNING id, shop_id;
-- expert
CREATE INDEX ON orders (shop_id, placed_at) WHERE status IN ('paid', 'packed');
CREATE INDEX ON orders (customer_id, placed_at);
CREATE INDEX ON shipments (order_id);
-- worse
DROP INDEX orders_shop_placed;
