-- case: NOT IN over more than fits in memory
-- expect: rewrite not_in
-- base: shop
-- session: SET work_mem = '64kB';
-- schema
CREATE INDEX customers_city ON customers (city);
CREATE INDEX orders_customer ON orders (customer_id, placed_at);
-- statements
-- name: win back
-- weight: 3
-- with: 'city350', '2025-03-01'
-- with: 'city599', '2025-06-01'
SELECT id, email FROM customers WHERE city = $1 AND id NOT IN (SELECT customer_id FROM orders WHERE placed_at >= $2);
-- expert
SELECT id, email FROM customers AS c WHERE city = $1 AND NOT EXISTS (SELECT FROM orders AS o WHERE o.customer_id = c.id AND o.placed_at >= $2);
