-- case: the lowest and the highest price of a share, and the highest of some
-- expect: create
-- schema
SELECT setseed(0.29);
CREATE TABLE share_trades (id bigint PRIMARY KEY, isin text NOT NULL, price numeric(10, 3) NOT NULL, pieces int NOT NULL, traded_at timestamptz NOT NULL);
INSERT INTO share_trades
SELECT g, 'AT' || lpad((CASE WHEN random() < 0.2 THEN 1 ELSE 2 + (power(random(), 2) * 400)::int END)::text, 10, '0'), round((10 + random() * 300)::numeric, 3), 1 + (random() * 500)::int, timestamptz '2025-01-01' + g * interval '10 seconds'
  FROM generate_series(1, 200000) AS g;
-- statements
-- with: 'AT0000000001'
-- with: 'AT0000000333'
-- with: 'AT0000009999'
SELECT min(price), max(price) FROM share_trades WHERE isin = $1;
SELECT isin, max(price) FROM share_trades WHERE isin IN ('AT0000000300', 'AT0000000333', 'AT0000000366') GROUP BY isin;
-- expert
CREATE INDEX ON share_trades (isin, price);
