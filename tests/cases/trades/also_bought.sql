-- case: customers also bought: a self-join over orders, of a rare and of the most frequent product
-- expect: create
-- base: shop
-- statements
-- name: also bought
-- weight: 5
-- with: 39000
-- with: 20000
-- with: 200
SELECT o.product_id, count(*) FROM items i JOIN items o ON o.order_id = i.order_id AND o.product_id <> i.product_id WHERE i.product_id = $1 GROUP BY o.product_id ORDER BY count(*) DESC, o.product_id LIMIT 10;
-- expert
CREATE INDEX ON items (product_id, order_id);
