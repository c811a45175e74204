-- case: the driver sends a number with decimals for an integer key
-- expect: rewrite type_mismatch
-- base: shop
-- statements
-- name: order
-- weight: 20
-- with: 77777
-- with: 12
SELECT id, status, total FROM orders WHERE id = $1::numeric;
-- expert
SELECT id, status, total FROM orders WHERE id = $1::int;
