-- case: nearly all rows arrived after the statistics, so the join loops as for one row
-- expect: analyze
-- schema
SELECT setseed(0.62);
CREATE TABLE depot_stock (id int PRIMARY KEY, depot_id int NOT NULL, sku int NOT NULL, quantity int NOT NULL, shelf text NOT NULL);
INSERT INTO depot_stock SELECT g, 1 + g % 100, 1 + g / 100, (random() * 90)::int, md5(g::text) FROM generate_series(0, 59999) AS g;
CREATE INDEX depot_stock_depot ON depot_stock (depot_id);
CREATE TABLE order_imports (id int PRIMARY KEY, imported_on date NOT NULL, depot_id int NOT NULL, sku int NOT NULL, quantity int NOT NULL);
INSERT INTO order_imports SELECT g, date '2025-01-01' + g % 20, 1 + g % 100, 1 + g % 600, 1 FROM generate_series(1, 700) AS g;
VACUUM (ANALYZE);
INSERT INTO order_imports SELECT g, date '2025-06-01' + g % 20, 1 + (random() * 99)::int, 1 + (random() * 599)::int, 1 FROM generate_series(701, 5000) AS g;
-- statements
-- weight: 2
-- with: '2025-06-01'
-- with: '2025-06-08'
SELECT i.depot_id, count(*), sum(i.quantity * s.quantity) FROM order_imports i JOIN depot_stock s ON s.depot_id = i.depot_id AND s.sku = i.sku WHERE i.imported_on >= $1 GROUP BY i.depot_id;
-- name: the stock of a depot
-- with: 17
SELECT count(*), sum(quantity) FROM depot_stock WHERE depot_id = $1;
-- expert
ANALYZE order_imports;
