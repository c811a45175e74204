-- case: the takings of a shop's day by a truncated time, beside an index of the shop and the time
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.60);
CREATE TABLE sales (id bigserial PRIMARY KEY, shop_id int NOT NULL, cashier_id int NOT NULL, total numeric(10,2) NOT NULL, refunded boolean NOT NULL, placed_at timestamptz NOT NULL);
INSERT INTO sales (shop_id, cashier_id, total, refunded, placed_at) SELECT 1 + (power(random(), 2) * 12)::int, g % 70, random() * 90, random() < 0.01, timestamptz '2024-01-01' + g * interval '3 minutes' FROM generate_series(1, 150000) AS g;
CREATE INDEX sales_shop_placed ON sales (shop_id, placed_at);
-- statements
-- name: takings
-- weight: 30
-- with: 1, '2024-05-05 00:00+00'
-- with: 11, '2024-08-05 00:00+00'
SELECT SUM(s.total) AS takings, COUNT(*) AS n FROM sales s WHERE s.shop_id = $1 AND date_trunc('day', s.placed_at) = $2::timestamptz;
-- name: last ones
-- weight: 60
-- with: 3
SELECT s.id, s.total, s.placed_at FROM sales s WHERE s.shop_id = $1 ORDER BY s.placed_at DESC LIMIT 20;
-- expert
SELECT SUM(s.total) AS takings, COUNT(*) AS n FROM sales s WHERE s.shop_id = $1 AND s.placed_at >= $2::timestamptz AND s.placed_at < $2::timestamptz + interval '1 day';
SELECT s.id, s.total, s.placed_at FROM sales s WHERE s.shop_id = $1 ORDER BY s.placed_at DESC LIMIT 20;
