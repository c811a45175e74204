-- case: a hash index beside a unique one on the same number
-- expect: drop
-- schema
SELECT setseed(0.46);
CREATE TABLE vouchers (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code uuid NOT NULL, campaign_id int NOT NULL, redeemed_at timestamptz, cents int NOT NULL);
INSERT INTO vouchers (code, campaign_id, redeemed_at, cents)
SELECT md5('v' || g)::uuid, 1 + (power(random(), 3) * 200)::int, CASE WHEN random() < 0.3 THEN timestamptz '2025-01-01' + random() * interval '200 days' END, (random() * 5000)::int FROM generate_series(1, 150000) AS g;
CREATE UNIQUE INDEX vouchers_code_key ON vouchers (code);
CREATE INDEX vouchers_code_hash ON vouchers USING hash (code);
CREATE INDEX vouchers_open ON vouchers (campaign_id) WHERE redeemed_at IS NULL;
-- statements
-- name: look up
-- weight: 200
-- with: '86213bed-48dc-344c-9e5c-cf70162c5fff'
-- with: 'c4ca4238-a0b9-2382-0dcc-509a6f75849b'
SELECT id, cents, redeemed_at FROM vouchers WHERE code = $1;
-- name: redeem
-- weight: 60
-- with: '7e263e57-81dd-a37d-2f53-26867b14902a', '2025-08-01'
UPDATE vouchers SET redeemed_at = $2 WHERE code = $1 AND redeemed_at IS NULL;
-- name: some open ones
-- weight: 10
-- with: 150
-- with: 1
SELECT id, code FROM vouchers WHERE campaign_id = $1 AND redeemed_at IS NULL LIMIT 20;
-- expert
DROP INDEX vouchers_code_hash;
-- worse
DROP INDEX vouchers_open;
-- worse
DROP INDEX vouchers_code_key;
