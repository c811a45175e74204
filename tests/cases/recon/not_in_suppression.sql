-- case: NOT IN a list of a quarter of a million, which does not fit the memory of a hash and so is gone through again for each row
-- expect: rewrite not_in
-- session: SET work_mem = '4MB';
-- schema
SELECT setseed(0.59);
CREATE TABLE recipients (id bigint PRIMARY KEY, campaign_id int NOT NULL, address text NOT NULL);
INSERT INTO recipients SELECT g, CASE WHEN random() < 0.5 THEN 1 ELSE 2 + (random() * 2000)::int END, md5(g::text) FROM generate_series(1, 60000) AS g;
CREATE INDEX recipients_campaign ON recipients (campaign_id);
CREATE TABLE suppressed (recipient_id bigint PRIMARY KEY, since date NOT NULL);
INSERT INTO suppressed SELECT g * 2, date '2025-01-01' FROM generate_series(1, 250000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 2
-- with: 1500
-- with: 700
SELECT id, address FROM recipients WHERE campaign_id = $1 AND id NOT IN (SELECT recipient_id FROM suppressed);
-- expert
SELECT id, address FROM recipients r WHERE campaign_id = $1 AND NOT EXISTS (SELECT 1 FROM suppressed s WHERE s.recipient_id = r.id);
