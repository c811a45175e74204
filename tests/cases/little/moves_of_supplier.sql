-- case: keys of text; the few parts of a supplier, and the moves of each since a day
-- expect: create
-- schema
SELECT setseed(0.20);
CREATE TABLE spare_kinds (sku text PRIMARY KEY, supplier_id int NOT NULL, title text NOT NULL);
INSERT INTO spare_kinds SELECT 'SK-' || lpad(g::text, 6, '0'), (power(random(), 2) * 900)::int, md5(g::text) FROM generate_series(1, 8000) g;
CREATE INDEX spare_kinds_supplier ON spare_kinds (supplier_id);
CREATE TABLE stock_moves (id bigint PRIMARY KEY, sku text NOT NULL REFERENCES spare_kinds, moved_on date NOT NULL, quantity int NOT NULL, hand text NOT NULL);
INSERT INTO stock_moves SELECT g, 'SK-' || lpad((1 + (power(random(), 2) * 7998)::int)::text, 6, '0'), date '2022-01-01' + g / 250, (random() * 10)::int - 5, md5(g::text) FROM generate_series(1, 240000) g;
-- statements
-- weight: 10
-- with: 880, DATE '2024-06-01'
-- with: 300, DATE '2024-08-01'
-- with: 5000, DATE '2024-06-01'
SELECT k.sku, k.title, sum(m.quantity) FROM spare_kinds k JOIN stock_moves m ON m.sku = k.sku WHERE k.supplier_id = $1 AND m.moved_on >= $2 GROUP BY k.sku, k.title;
-- expert
CREATE INDEX ON stock_moves (sku, moved_on);
