-- case: lots of goods that expire: the next to pick of an article in a warehouse; nearly all old lots are empty, and their quantity changes all the time
-- expect: create
-- schema
SELECT setseed(0.527);
CREATE TABLE stock_lot (id bigserial PRIMARY KEY, sku_id int NOT NULL, warehouse_id int NOT NULL, lot_no varchar(20) NOT NULL, expires_on date NOT NULL, qty_on_hand int NOT NULL, received_at timestamp NOT NULL);
INSERT INTO stock_lot (sku_id, warehouse_id, lot_no, expires_on, qty_on_hand, received_at)
SELECT 1 + (power(random(), 3) * 2500)::int, 1 + (random() * 3)::int, 'LOT' || g, date '2021-01-01' + g / 120 + (random() * 90)::int, CASE WHEN g > 140000 AND random() < 0.8 THEN 1 + (random() * 400)::int ELSE 0 END, timestamp '2020-10-01' + g * interval '12 minutes' FROM generate_series(1, 150000) AS g;
CREATE UNIQUE INDEX stock_lot_no ON stock_lot (lot_no);
CREATE INDEX stock_lot_sku ON stock_lot (sku_id);
-- statements
-- name: next to pick
-- weight: 200
-- with: 1, 2
-- with: 1200, 3
-- with: 3000, 1
SELECT l.id, l.lot_no, l.expires_on, l.qty_on_hand FROM stock_lot l WHERE l.sku_id = $1 AND l.warehouse_id = $2 AND l.qty_on_hand > 0 ORDER BY l.expires_on LIMIT 1 FOR UPDATE;
-- name: on hand
-- weight: 200
-- with: 1
-- with: 2000
SELECT l.warehouse_id, sum(l.qty_on_hand) FROM stock_lot l WHERE l.sku_id = $1 AND l.qty_on_hand > 0 GROUP BY l.warehouse_id;
-- name: pick
-- weight: 200
-- with: 149990
UPDATE stock_lot SET qty_on_hand = qty_on_hand - 1 WHERE id = $1;
-- name: trace
-- weight: 20
-- with: 'LOT4711'
SELECT l.id, l.sku_id, l.received_at FROM stock_lot l WHERE l.lot_no = $1;
-- expert
CREATE INDEX ON stock_lot (sku_id, warehouse_id, expires_on) WHERE qty_on_hand > 0;
-- worse
CREATE INDEX ON stock_lot (qty_on_hand);
