-- case: a stock ledger that is only appended to: the balance of an article in a warehouse on a day sums thousands of rows, its card shows the newest
-- expect: create
-- days: 40
-- most: 1
-- schema
SELECT setseed(0.505);
CREATE TABLE stock_move (id bigserial PRIMARY KEY, item_id int NOT NULL, warehouse_id int NOT NULL, document_id int NOT NULL, qty numeric(12,3) NOT NULL, moved_at timestamp NOT NULL, note text NOT NULL);
INSERT INTO stock_move (item_id, warehouse_id, document_id, qty, moved_at, note)
SELECT 1 + (power(random(), 4) * 5000)::int, 1 + (power(random(), 2) * 11)::int, 1 + g / 4, round((random() * 40 - 18)::numeric, 3), timestamp '2022-01-01' + g * interval '8 minutes', 'move ' || md5(g::text) FROM generate_series(1, 200000) AS g;
CREATE INDEX stock_move_item ON stock_move (item_id);
CREATE INDEX stock_move_warehouse ON stock_move (warehouse_id);
CREATE INDEX stock_move_document ON stock_move (document_id);
-- statements
-- name: balance
-- weight: 200
-- with: 1, 1, '2024-12-31'
-- with: 40, 2, '2024-12-31'
-- with: 4000, 9, '2023-06-30'
-- with: 9999, 1, '2024-12-31'
SELECT coalesce(sum(m.qty), 0) FROM stock_move m WHERE m.item_id = $1 AND m.warehouse_id = $2 AND m.moved_at <= $3;
-- name: card
-- weight: 30
-- with: 1, 1
-- with: 900, 3
SELECT m.id, m.moved_at, m.qty, m.document_id, m.note FROM stock_move m WHERE m.item_id = $1 AND m.warehouse_id = $2 ORDER BY m.moved_at DESC LIMIT 40;
-- name: document
-- weight: 60
-- with: 30000
SELECT m.id, m.item_id, m.qty FROM stock_move m WHERE m.document_id = $1;
-- name: post
-- weight: 60
-- with: 40, 2, 60000
INSERT INTO stock_move (item_id, warehouse_id, document_id, qty, moved_at, note) VALUES ($1, $2, $3, -1, '2025-02-01', 'sold');
-- expert
CREATE INDEX ON stock_move (item_id, warehouse_id, moved_at) INCLUDE (qty);
DROP INDEX stock_move_item;
DROP INDEX stock_move_warehouse;
-- worse
DROP INDEX stock_move_document;
-- worse
CREATE INDEX ON stock_move (moved_at);
