-- case: two columns compared with each other: only a predicate helps
-- expect: create
-- base: shop
-- schema
UPDATE stock SET reserved = quantity + 1 WHERE product_id % 4000 = 17;
VACUUM ANALYZE stock;
-- statements
-- name: oversold
-- weight: 10
-- with: 1
-- with: 3
SELECT product_id, quantity, reserved FROM stock WHERE warehouse_id = $1 AND reserved > quantity;
-- expert
CREATE INDEX ON stock (warehouse_id) WHERE reserved > quantity;
