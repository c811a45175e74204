-- case: a counter that every view raises, and a list of the best once in a while
-- expect: nothing
-- base: shop
-- schema
ALTER TABLE products SET (fillfactor = 60);
VACUUM FULL products;
VACUUM ANALYZE products;
-- statements
-- name: view
-- weight: 700
-- with: 4711
-- with: 33000
UPDATE products SET popularity = popularity + 1 WHERE id = $1;
-- name: best
-- weight: 1
SELECT id, name FROM products ORDER BY popularity DESC LIMIT 10;
