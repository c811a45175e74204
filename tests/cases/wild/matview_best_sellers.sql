-- case: a materialized view that was never indexed answers the product page and the list of a category
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.29);
CREATE TABLE sales (product_id int NOT NULL, category_id int NOT NULL, day date NOT NULL, pieces int NOT NULL);
INSERT INTO sales SELECT p, 1 + p * 7919 % 400, date '2025-01-01' + (random() * 60)::int, (power(random(), 3) * 20)::int FROM (SELECT 1 + (power(random(), 1.5) * 90000)::int AS p FROM generate_series(1, 300000) AS g) AS a;
CREATE MATERIALIZED VIEW best_sellers AS
SELECT product_id, category_id, sum(pieces) AS pieces, count(DISTINCT day) AS days, max(day) AS last_day FROM sales GROUP BY product_id, category_id ORDER BY md5(product_id::text);
-- statements
-- name: of a product
-- weight: 100
-- with: 4
-- with: 88888
SELECT pieces, days, last_day FROM best_sellers WHERE product_id = $1;
-- name: top of a category
-- weight: 30
-- with: 3
-- with: 399
-- with: 500
SELECT product_id, pieces FROM best_sellers WHERE category_id = $1 ORDER BY pieces DESC LIMIT 10;
-- expert
CREATE INDEX ON best_sellers (product_id);
CREATE INDEX ON best_sellers (category_id, pieces);
-- worse
CREATE INDEX ON best_sellers (pieces);
