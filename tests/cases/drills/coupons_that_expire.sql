-- case: coupons that expire on a day, in no order in the table: the BRIN index excludes nothing
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.41);
CREATE TABLE coupons (id serial PRIMARY KEY, code text NOT NULL, shop_id int NOT NULL, expires_on date NOT NULL, terms text NOT NULL);
INSERT INTO coupons (code, shop_id, expires_on, terms) SELECT upper(substr(md5(g::text), 1, 10)), g % 700, date '2024-01-01' + (random() * 1100)::int, repeat('t', 80) FROM generate_series(1, 170000) AS g;
CREATE INDEX coupons_expiry ON coupons USING brin (expires_on);
-- statements
-- name: of a day
-- weight: 30
-- with: '2024-08-08'
-- with: '2026-12-01'
-- with: '2034-01-01'
SELECT id, code, shop_id FROM coupons WHERE expires_on = $1;
-- name: of some days
-- weight: 10
-- with: '2025-02-01', '2025-02-03'
SELECT shop_id, count(*) FROM coupons WHERE expires_on BETWEEN $1 AND $2 GROUP BY shop_id;
-- expert
CREATE INDEX ON coupons (expires_on);
DROP INDEX coupons_expiry;
-- worse
CREATE INDEX ON coupons (shop_id);
