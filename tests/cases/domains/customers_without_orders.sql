-- case: who has not bought since; the customers of one city
-- expect: create
-- base: shop
-- statements
-- name: win back
-- weight: 10
-- with: 'city350', '2025-03-01'
-- with: 'city599', '2024-01-01'
-- with: 'city20', '2025-07-01'
SELECT c.id, c.email FROM customers AS c
 WHERE c.city = $1 AND c.deleted_at IS NULL AND NOT EXISTS (SELECT FROM orders AS o WHERE o.customer_id = c.id AND o.placed_at >= $2);
-- expert
CREATE INDEX ON customers (city);
CREATE INDEX ON orders (customer_id, placed_at);
