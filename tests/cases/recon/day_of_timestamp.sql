-- case: the day of a time with time zone, which no index can contain; the time itself has one
-- expect: rewrite function_on_column
-- session: SET timezone = 'UTC';
-- schema
SELECT setseed(0.51);
CREATE TABLE sales (id bigint PRIMARY KEY, till_id int NOT NULL, cents int NOT NULL, sold_at timestamptz NOT NULL, clerk text NOT NULL);
INSERT INTO sales SELECT g, 1 + (power(random(), 2) * 40)::int, (random() * 9000)::int, timestamptz '2025-01-01' + g * interval '2 minutes', md5(g::text) FROM generate_series(1, 180000) AS g;
CREATE INDEX sales_sold_at ON sales (sold_at);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 8
-- with: '2025-03-14'
-- with: '2025-08-01'
-- with: '2024-08-01'
SELECT till_id, count(*), sum(cents) FROM sales WHERE date_trunc('day', sold_at) = $1::timestamptz GROUP BY till_id;
-- expert
SELECT till_id, count(*), sum(cents) FROM sales WHERE sold_at >= $1::timestamptz AND sold_at < $1::timestamptz + interval '1 day' GROUP BY till_id;
