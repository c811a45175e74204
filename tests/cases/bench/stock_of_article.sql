-- case: the stock of an article is the sum of its movements, which are all over the table
-- expect: create
-- schema
SELECT setseed(0.23);
CREATE TABLE stock_moves (id bigint PRIMARY KEY, article_id int NOT NULL, qty int NOT NULL, reason text NOT NULL, moved_at timestamptz NOT NULL);
INSERT INTO stock_moves
SELECT g, CASE WHEN random() < 0.02 THEN 1 ELSE 2 + (power(random(), 1.5) * 1200)::int END, (random() * 40)::int - 20, (ARRAY['sale', 'return', 'count', 'receipt'])[1 + g % 4] || ' ' || md5(g::text), timestamptz '2025-01-01' + g * interval '2 minutes'
  FROM generate_series(1, 200000) AS g;
-- statements
-- weight: 30
-- with: 1
-- with: 600
-- with: 5000
SELECT coalesce(sum(qty), 0) AS stock FROM stock_moves WHERE article_id = $1;
-- expert
CREATE INDEX ON stock_moves (article_id) INCLUDE (qty);
-- worse
CREATE INDEX ON stock_moves (article_id);
