-- case: an SMS gateway: the provider's receipts find a message by its reference, customers page through theirs, the sender takes the few queued ones
-- expect: create
-- schema
SELECT setseed(0.503);
CREATE TABLE sms_message (id bigserial PRIMARY KEY, account_id int NOT NULL, recipient varchar(20) NOT NULL, body text NOT NULL, status varchar(12) NOT NULL, provider_ref varchar(40), created_at timestamptz NOT NULL, delivered_at timestamptz);
INSERT INTO sms_message (account_id, recipient, body, status, provider_ref, created_at, delivered_at)
SELECT 1 + (power(random(), 3) * 900)::int, '+4366' || (random() * 10000000)::int, 'Your code is ' || g, s, CASE WHEN s <> 'queued' THEN md5('ref' || g) END, timestamptz '2025-03-01' + g * interval '20 seconds', CASE WHEN s = 'delivered' THEN timestamptz '2025-03-01' + g * interval '20 seconds' END
FROM (SELECT g, CASE WHEN g > 179800 THEN 'queued' WHEN random() < 0.96 THEN 'delivered' ELSE 'failed' END AS s FROM generate_series(1, 180000) AS g) AS x;
CREATE INDEX sms_message_status ON sms_message (status);
CREATE INDEX sms_message_account ON sms_message (account_id);
-- statements
-- name: take
-- weight: 300
SELECT id, recipient, body FROM sms_message WHERE status = 'queued' ORDER BY id LIMIT 50 FOR UPDATE SKIP LOCKED;
-- name: receipt
-- weight: 300
-- with: 'f2b0fd46a9e3ff0a4e6a1cd5a0c7c7cb'
-- with: 'unknown'
UPDATE sms_message SET status = 'delivered', delivered_at = now() WHERE provider_ref = $1;
-- name: sent by us
-- weight: 30
-- with: 1
-- with: 500
-- with: 5000
SELECT id, recipient, status, created_at FROM sms_message WHERE account_id = $1 ORDER BY created_at DESC LIMIT 50;
-- name: handed over
-- weight: 300
-- with: 'abc', 179950
UPDATE sms_message SET status = 'sent', provider_ref = $1 WHERE id = $2;
-- name: send
-- weight: 300
-- with: 4, '+43660000000'
INSERT INTO sms_message (account_id, recipient, body, status, created_at) VALUES ($1, $2, 'Your code is 5', 'queued', now()) RETURNING id;
-- expert
CREATE INDEX ON sms_message (provider_ref);
CREATE INDEX ON sms_message (account_id, created_at);
DROP INDEX sms_message_account;
-- worse
CREATE INDEX ON sms_message (created_at);
