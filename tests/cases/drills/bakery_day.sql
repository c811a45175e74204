-- case: receipts of a day through date_trunc; the plain time is indexed
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.26);
CREATE TABLE till_receipts (id bigserial PRIMARY KEY, shop_id int NOT NULL, sold_at timestamp NOT NULL, cents int NOT NULL);
INSERT INTO till_receipts (shop_id, sold_at, cents) SELECT 1 + (random() * 30)::int, timestamp '2024-01-01' + g * interval '3 minutes', (random() * 3000)::int FROM generate_series(1, 200000) AS g;
CREATE INDEX till_receipts_sold_at ON till_receipts (sold_at);
-- statements
-- name: day
-- weight: 20
-- with: timestamp '2024-05-05'
-- with: timestamp '2025-01-20'
-- with: timestamp '2031-01-01'
SELECT shop_id, sum(cents) FROM till_receipts WHERE date_trunc('day', sold_at) = $1 GROUP BY shop_id;
-- name: last hour
-- weight: 50
SELECT count(*) FROM till_receipts WHERE sold_at >= timestamp '2025-02-18 04:00';
-- expert
SELECT shop_id, sum(cents) FROM till_receipts WHERE sold_at >= $1 AND sold_at < $1 + interval '1 day' GROUP BY shop_id;
SELECT count(*) FROM till_receipts WHERE sold_at >= timestamp '2025-02-18 04:00';
