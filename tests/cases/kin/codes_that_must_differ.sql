-- case: nobody asks by the code of a voucher, but no two may be the same; the newest vouchers are at the end of the key
-- expect: nothing
-- schema
SELECT setseed(0.49);
CREATE TABLE vouchers (id bigint PRIMARY KEY, code text NOT NULL, shop_id int NOT NULL, value numeric(8,2) NOT NULL, state text NOT NULL);
INSERT INTO vouchers SELECT g, md5(g::text), g % 11, (g % 50)::numeric, CASE WHEN random() < 0.7 THEN 'used' ELSE 'valid' END FROM generate_series(1, 100000) AS g;
CREATE UNIQUE INDEX vouchers_code ON vouchers (code);
-- statements
-- weight: 40
-- with: 'valid'
-- with: 'used'
SELECT id, value, code FROM vouchers WHERE state = $1 ORDER BY id DESC LIMIT 30;
-- weight: 200
-- with: 900001, 'abcdef'
INSERT INTO vouchers VALUES ($1, $2, 3, 10, 'valid') ON CONFLICT DO NOTHING;
-- weight: 3
SELECT shop_id, state, count(*), sum(value) FROM vouchers GROUP BY shop_id, state ORDER BY shop_id, state;
-- worse
DROP INDEX vouchers_code;
