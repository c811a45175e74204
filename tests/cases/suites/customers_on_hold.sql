-- case: customers of a shop with an order on hold, which hardly any order is; the shop has thousands of customers
-- expect: create
-- schema
SELECT setseed(0.55);
CREATE TABLE customers (id serial PRIMARY KEY, shop_id int NOT NULL, name text NOT NULL, email text NOT NULL);
INSERT INTO customers (shop_id, name, email) SELECT 1 + (power(random(), 2) * 20)::int, 'Customer ' || g, g || '@x.test' FROM generate_series(1, 30000) AS g;
CREATE TABLE orders (id bigserial PRIMARY KEY, customer_id int NOT NULL REFERENCES customers, state text NOT NULL, total numeric NOT NULL, updated_at timestamptz NOT NULL);
INSERT INTO orders (customer_id, state, total, updated_at) SELECT 1 + (random() * 29999)::int, CASE WHEN random() < 0.002 THEN 'on_hold' WHEN random() < 0.1 THEN 'cancelled' ELSE 'complete' END, random() * 100, now() - g * interval '1 minute' FROM generate_series(1, 140000) AS g;
CREATE INDEX index_orders_on_customer_id ON orders (customer_id);
CREATE INDEX index_customers_on_shop_id ON customers (shop_id);
-- statements
-- name: on hold
-- weight: 60
-- with: 1
-- with: 15
SELECT c.id, c.name, c.email FROM customers c WHERE c.shop_id = $1 AND EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.state = 'on_hold') ORDER BY c.name;
-- name: orders of one
-- weight: 80
-- with: 1234
SELECT o.id, o.state, o.total FROM orders o WHERE o.customer_id = $1 ORDER BY o.id DESC;
-- name: complete
-- weight: 40
-- with: 500
UPDATE orders SET state = 'complete', updated_at = now() WHERE id = $1;
-- expert
CREATE INDEX ON orders (customer_id) WHERE state = 'on_hold';
-- worse
CREATE INDEX ON customers (shop_id, name);
