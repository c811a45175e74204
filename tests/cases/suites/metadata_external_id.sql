-- case: payments are found by the number another system gave them, a field of a document that one in five has; the GIN index on the document does not know this way of asking
-- expect: create
-- schema
SELECT setseed(0.47);
CREATE TABLE payments (id uuid PRIMARY KEY, account_id bigint NOT NULL, amount_cents bigint NOT NULL, currency char(3) NOT NULL, metadata jsonb NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO payments
SELECT md5('p' || g)::uuid, 1 + (random() * 3000)::int, (random() * 100000)::int, 'EUR', CASE WHEN g % 5 = 0 THEN jsonb_build_object('external_id', 'ext_' || g, 'channel', 'pos') ELSE jsonb_build_object('channel', 'web') END, now() - g * interval '1 minute' FROM generate_series(1, 110000) AS g;
CREATE INDEX payments_account_id ON payments (account_id);
CREATE INDEX payments_metadata ON payments USING gin (metadata);
-- statements
-- name: by foreign number
-- weight: 80
-- with: 'ext_5000'
-- with: 'ext_none'
SELECT p."id", p."account_id", p."amount_cents", p."metadata" FROM "payments" AS p WHERE p."metadata"->>'external_id' = $1 LIMIT 1;
-- name: by document
-- weight: 20
-- with: '{"external_id": "ext_70"}'
SELECT p."id" FROM "payments" AS p WHERE p."metadata" @> $1::jsonb;
-- name: of an account
-- weight: 50
-- with: 300
SELECT p."id", p."amount_cents" FROM "payments" AS p WHERE p."account_id" = $1 ORDER BY p."created_at" DESC LIMIT 20;
-- expert
CREATE INDEX ON payments ((metadata->>'external_id'));
-- worse
CREATE INDEX ON payments (account_id, created_at);
