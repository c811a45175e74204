-- case: presale codes typed in any case, and the next free one of a campaign, whose first tens of thousands are all redeemed
-- expect: create
-- schema
SELECT setseed(0.515);
CREATE TABLE presale_code (id bigserial PRIMARY KEY, campaign_id int NOT NULL, code varchar(16) NOT NULL UNIQUE, sent_to varchar(80), redeemed_at timestamptz);
INSERT INTO presale_code (campaign_id, code, sent_to, redeemed_at)
SELECT c, 'Vip' || left(md5(g::text), 11), CASE WHEN u THEN 'fan' || g || '@mail.test' END, CASE WHEN u THEN timestamptz '2025-01-01' + g * interval '1 minute' END
FROM (SELECT g, 1 + g / 40000 AS c, (g % 40000) < 39000 AS u FROM generate_series(1, 159999) AS g) AS x;
CREATE INDEX presale_code_campaign ON presale_code (campaign_id);
-- statements
-- name: enter
-- weight: 300
-- with: 'vipc4ca4238a0b'
-- with: 'VIP-NONE'
SELECT p.id, p.campaign_id, p.redeemed_at FROM presale_code p WHERE upper(p.code) = upper($1);
-- name: next free
-- weight: 60
-- with: 1
-- with: 3
-- with: 9
SELECT p.id, p.code FROM presale_code p WHERE p.campaign_id = $1 AND p.sent_to IS NULL ORDER BY p.id LIMIT 1 FOR UPDATE SKIP LOCKED;
-- name: send
-- weight: 60
-- with: 'fan@mail.test', 39500
UPDATE presale_code SET sent_to = $1 WHERE id = $2;
-- name: redeem
-- weight: 100
-- with: 39500
UPDATE presale_code SET redeemed_at = now() WHERE id = $1 AND redeemed_at IS NULL;
-- expert
CREATE INDEX ON presale_code (upper(code));
CREATE INDEX ON presale_code (campaign_id, id) WHERE sent_to IS NULL;
-- worse
CREATE INDEX ON presale_code (lower(code));
CREATE INDEX ON presale_code (sent_to);
