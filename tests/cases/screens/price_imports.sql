-- case: nightly price lists arrived after the last ANALYZE, and the comparison of two takes them for one row each
-- expect: analyze
-- schema
CREATE TABLE price_rows (list_id int NOT NULL, line_no int NOT NULL, sku text NOT NULL, price numeric NOT NULL, label text NOT NULL, PRIMARY KEY (list_id, line_no));
INSERT INTO price_rows SELECT l, n, 'sku' || n * 7 % 3001, n, md5(n::text) FROM generate_series(1, 5) l, generate_series(1, 2000) n;
VACUUM ANALYZE price_rows;
INSERT INTO price_rows SELECT l, n, 'sku' || (n * 7 + l) % 3001, n + l, md5(n::text) FROM generate_series(6, 60) l, generate_series(1, 2000) n;
-- statements
-- name: page
-- weight: 20
-- with: 3
-- with: 59
-- with: 99
SELECT line_no, sku, price FROM price_rows WHERE list_id = $1 ORDER BY line_no LIMIT 50;
-- name: no longer there
-- weight: 3
-- with: 59, 60
-- with: 20, 50
SELECT a.sku, a.price FROM price_rows a WHERE a.list_id = $1 AND NOT EXISTS (SELECT 1 FROM price_rows b WHERE b.list_id = $2 AND b.sku = a.sku);
-- name: dearer than before
-- weight: 3
-- with: 59, 60
-- with: 59, 99
SELECT count(*), max(b.price - a.price) FROM price_rows a JOIN price_rows b ON b.sku = a.sku WHERE a.list_id = $1 AND b.list_id = $2 AND b.price > a.price;
-- name: one row
-- weight: 20
-- with: 59, 777
SELECT sku, price, label FROM price_rows WHERE list_id = $1 AND line_no = $2;
-- expert
ANALYZE price_rows;
