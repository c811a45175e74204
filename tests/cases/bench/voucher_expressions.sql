-- case: a voucher is looked up by its code in whatever case, by its printed number that is in two columns, or by the number of who holds it
-- expect: create
-- schema
SELECT setseed(0.15);
CREATE TABLE vouchers (id int PRIMARY KEY, code varchar(24) NOT NULL, series text NOT NULL, number text NOT NULL, buyer_phone text NOT NULL, holder_phone text, cents int NOT NULL);
INSERT INTO vouchers
SELECT g, CASE WHEN g % 2 = 0 THEN 'Gift' ELSE 'gift' END || substr(md5(g::text), 1, 12), 'K' || lpad((g % 30)::text, 2, '0'), lpad(g::text, 7, '0'), '+49' || (1000000 + g * 7 % 90001), CASE WHEN random() < 0.2 THEN '+49' || (2000000 + g) END, 500 * (1 + g % 20)
  FROM generate_series(1, 90000) AS g;
-- statements
-- with: 'gift' || substr(md5('4712'), 1, 12)
-- with: 'GIFTNOTTHERE'
SELECT id, cents FROM vouchers WHERE upper(code) = upper($1);
SELECT id, code, cents FROM vouchers WHERE series || '-' || number = 'K15-0000045';
-- with: '+491000700'
-- with: '+499999999'
SELECT id, code FROM vouchers WHERE coalesce(holder_phone, buyer_phone) = $1;
-- expert
CREATE INDEX ON vouchers (upper(code));
CREATE INDEX ON vouchers ((series || '-' || number));
CREATE INDEX ON vouchers (coalesce(holder_phone, buyer_phone));
