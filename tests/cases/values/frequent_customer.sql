-- case: one customer has nearly half of all orders, most have a few, and some stopped ordering long ago
-- expect: create
-- schema
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id int NOT NULL, total numeric NOT NULL, note text NOT NULL, placed_at timestamptz NOT NULL);
INSERT INTO orders
SELECT g, CASE WHEN g % 9 < 4 THEN 1 WHEN g <= 20000 THEN 2000 + g % 50 ELSE 2 + g * 7 % 1900 END, g % 500, 'order ' || md5(g::text),
       timestamptz '2025-01-01' + g * interval '3 minutes'
  FROM generate_series(1, 120000) AS g;
VACUUM (ANALYZE) orders;
-- statements
-- weight: 20
-- with: 1
-- with: 250
-- with: 2011
SELECT id, total, note FROM orders WHERE customer_id = $1 ORDER BY placed_at DESC LIMIT 20;
-- expert
CREATE INDEX ON orders (customer_id, placed_at);
-- worse
CREATE INDEX ON orders (placed_at);
