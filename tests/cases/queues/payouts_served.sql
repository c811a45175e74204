-- case: all that is asked has its index: the pending payouts a partial one, a merchant's list a composite one; neither a second index on the state is needed nor is one of the two too many
-- expect: nothing
-- schema
SELECT setseed(0.3);
CREATE TABLE payouts (id bigserial PRIMARY KEY, merchant_id int NOT NULL, cents bigint NOT NULL, status text NOT NULL, created_at timestamptz NOT NULL, iban text NOT NULL);
INSERT INTO payouts (merchant_id, cents, status, created_at, iban)
SELECT 1 + (power(random(), 3) * 2000)::int, (random() * 100000)::int, CASE WHEN random() < 0.003 THEN 'pending' WHEN random() < 0.01 THEN 'returned' ELSE 'paid' END, timestamptz '2024-01-01' + (random() * 30000000)::int * interval '1 second', 'DE' || md5(g::text) FROM generate_series(1, 130000) AS g;
CREATE INDEX payouts_pending ON payouts (created_at) WHERE status = 'pending';
CREATE INDEX payouts_merchant ON payouts (merchant_id, created_at);
-- statements
-- name: next
-- weight: 200
SELECT id, merchant_id, cents, iban FROM payouts WHERE status = 'pending' ORDER BY created_at LIMIT 10 FOR UPDATE SKIP LOCKED;
-- name: how many
-- weight: 20
SELECT count(*), sum(cents) FROM payouts WHERE status = 'pending';
-- name: of a merchant
-- weight: 60
-- with: 1
-- with: 1500
-- with: 3000
SELECT id, cents, status, created_at FROM payouts WHERE merchant_id = $1 ORDER BY created_at DESC LIMIT 25;
-- name: pay
-- weight: 100
-- with: 77
UPDATE payouts SET status = 'paid' WHERE id = $1;
-- worse
DROP INDEX payouts_pending;
-- worse
DROP INDEX payouts_merchant;
-- worse
CREATE INDEX ON payouts (status, created_at);
