-- case: the month as text is not immutable; a range on the indexed column says the same
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.61);
CREATE TABLE honey_sales (id bigint PRIMARY KEY, sold_at timestamptz NOT NULL, market_id int NOT NULL, grams int NOT NULL, receipt text NOT NULL);
INSERT INTO honey_sales SELECT g, timestamptz '2020-01-01' + g * interval '18 minutes', g % 14, (random() * 2000)::int, md5(g::text) FROM generate_series(1, 150000) g;
CREATE INDEX honey_sales_sold ON honey_sales (sold_at);
-- statements
-- with: '2022-03'
-- with: '2024-12'
-- with: '2031-01'
SELECT market_id, sum(grams) FROM honey_sales WHERE to_char(sold_at, 'YYYY-MM') = $1 GROUP BY market_id;
-- expert
SELECT market_id, sum(grams) FROM honey_sales WHERE sold_at >= ($1 || '-01')::timestamptz AND sold_at < ($1 || '-01')::timestamptz + interval '1 month' GROUP BY market_id;
