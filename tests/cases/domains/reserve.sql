-- case: a reservation from an order's lines: all by keys that are there
-- expect: nothing
-- base: shop
-- statements
-- name: reserve
-- weight: 30
-- with: 3, 120000
-- with: 1, 17
UPDATE stock AS s SET reserved = s.reserved + i.quantity FROM items AS i WHERE i.order_id = $2 AND s.product_id = i.product_id AND s.warehouse_id = $1;
-- name: set
-- weight: 30
-- with: 2, 39000
INSERT INTO stock (warehouse_id, product_id, quantity, reserved) VALUES ($1, $2, 5, 0) ON CONFLICT (warehouse_id, product_id) DO UPDATE SET quantity = stock.quantity + excluded.quantity;
