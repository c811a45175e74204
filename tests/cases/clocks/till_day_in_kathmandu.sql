-- case: the receipts of yesterday in a shop, whose day begins at midnight in Kathmandu
-- expect: create
-- schema
SELECT setseed(0.21);
CREATE TABLE receipts (id int PRIMARY KEY, shop_id int NOT NULL, printed_at timestamptz NOT NULL, total numeric(9, 2) NOT NULL, till text NOT NULL);
INSERT INTO receipts
SELECT g, 1 + (power(random(), 4) * 250)::int, now() - (180000 - g) * interval '6 minutes', round((random() * 80)::numeric, 2), 'till ' || md5((g % 900)::text)
  FROM generate_series(1, 180000) AS g;
-- statements
-- weight: 12
-- with: 1
-- with: 190
-- with: 999
SELECT id, printed_at, total FROM receipts WHERE shop_id = $1 AND (printed_at AT TIME ZONE 'Asia/Kathmandu')::date = current_date - 1;
-- weight: 2
-- with: 1
-- with: 60
SELECT (printed_at AT TIME ZONE 'Asia/Kathmandu')::date AS day, sum(total) FROM receipts WHERE shop_id = $1 AND (printed_at AT TIME ZONE 'Asia/Kathmandu')::date > current_date - 8 GROUP BY 1;
-- expert
CREATE INDEX ON receipts (shop_id, ((printed_at AT TIME ZONE 'Asia/Kathmandu')::date));
-- worse
CREATE INDEX ON receipts (shop_id);
-- worse
CREATE INDEX ON receipts (printed_at);
-- worse
CREATE INDEX ON receipts (shop_id, printed_at);
