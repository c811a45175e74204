-- case: a day of sales by date_trunc, which hides the column from the index there is
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.61);
CREATE TABLE till_sales (id bigint PRIMARY KEY, till smallint NOT NULL, total numeric(8, 2) NOT NULL, sold_at timestamp NOT NULL);
INSERT INTO till_sales SELECT g, 1 + g % 12, round((random() * 90)::numeric, 2), timestamp '2025-01-01' + g * interval '90 seconds' FROM generate_series(1, 150000) AS g;
CREATE INDEX till_sales_sold_at ON till_sales (sold_at);
-- statements
SELECT till, count(*), sum(total) FROM till_sales WHERE date_trunc('day', sold_at) = '2025-03-05' GROUP BY till;
-- expert
SELECT till, count(*), sum(total) FROM till_sales WHERE sold_at >= '2025-03-05' AND sold_at < '2025-03-06' GROUP BY till;
