-- case: an order screen whose driver sends its numbers as numeric, which no integer index takes
-- expect: rewrite type_mismatch
-- schema
CREATE TABLE purchases (id bigint PRIMARY KEY, buyer_id bigint NOT NULL, state text NOT NULL, bought_at timestamptz NOT NULL, total numeric NOT NULL, note text NOT NULL);
CREATE TABLE purchase_lines (purchase_id bigint NOT NULL REFERENCES purchases, line_no int NOT NULL, sku text NOT NULL, amount int NOT NULL, PRIMARY KEY (purchase_id, line_no));
SELECT setseed(0.63);
INSERT INTO purchases
SELECT g, 1 + floor(12000 * random() * random())::int, 'done', '2025-01-01'::timestamptz + g * interval '5 minutes', round((random() * 400)::numeric, 2), md5(g::text) || md5((g * 2)::text)
FROM generate_series(1, 100000) g;
INSERT INTO purchase_lines SELECT g / 2 + 1, g % 2 + 1, 'sku' || g % 900, 1 + g % 3 FROM generate_series(0, 199999) g;
CREATE INDEX purchases_buyer ON purchases (buyer_id, bought_at);
-- statements
-- name: one
-- weight: 30
-- with: 777
-- with: 9999999
SELECT id, state, total, note FROM purchases WHERE id = $1::numeric;
-- name: its lines
-- weight: 30
-- with: 777
SELECT line_no, sku, amount FROM purchase_lines WHERE purchase_id = $1::numeric ORDER BY line_no;
-- name: of a buyer
-- weight: 10
-- with: 1
-- with: 9000
SELECT id, state, bought_at, total FROM purchases WHERE buyer_id = $1 ORDER BY bought_at DESC LIMIT 10;
-- expert
SELECT id, state, total, note FROM purchases WHERE id = $1::bigint;
SELECT line_no, sku, amount FROM purchase_lines WHERE purchase_id = $1::bigint ORDER BY line_no;
SELECT id, state, bought_at, total FROM purchases WHERE buyer_id = $1 ORDER BY bought_at DESC LIMIT 10;
