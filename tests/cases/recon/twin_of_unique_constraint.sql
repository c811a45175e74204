-- case: a plain index on the columns of a unique constraint, which stays although statements read it less
-- expect: drop
-- schema
SELECT setseed(0.41);
CREATE TABLE vouchers (id bigint PRIMARY KEY, shop_id int NOT NULL, code text NOT NULL, cents int NOT NULL, used_at timestamptz, CONSTRAINT vouchers_code_key UNIQUE (shop_id, code));
INSERT INTO vouchers SELECT g, 1 + (power(random(), 3) * 200)::int, 'V' || md5(g::text), (random() * 9000)::int, CASE WHEN random() < 0.5 THEN timestamptz '2025-02-02' END FROM generate_series(1, 80000) AS g;
CREATE INDEX idx_vouchers_shop_code ON vouchers (shop_id, code);
CREATE INDEX idx_vouchers_shop_cents ON vouchers (shop_id, cents);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: 1, 'Vc4ca4238a0b923820dcc509a6f75849b'
-- with: 7, 'Vnone'
SELECT id, cents, used_at FROM vouchers WHERE shop_id = $1 AND code = $2;
-- with: 1
-- with: 190
SELECT id, code, cents FROM vouchers WHERE shop_id = $1 ORDER BY cents DESC LIMIT 10;
-- with: 900001, 3, 'Vnew'
INSERT INTO vouchers (id, shop_id, code, cents) VALUES ($1, $2, $3, 500);
-- expert
DROP INDEX idx_vouchers_shop_code;
-- worse
DROP INDEX idx_vouchers_shop_cents;
