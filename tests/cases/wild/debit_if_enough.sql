-- case: a wallet is debited if there is enough in it: by its key, and no index may hold what changes all the time
-- expect: nothing
-- schema
SELECT setseed(0.63);
CREATE TABLE wallets (id uuid PRIMARY KEY, owner_id int NOT NULL UNIQUE, cents bigint NOT NULL, frozen boolean NOT NULL, changed_at timestamptz NOT NULL) WITH (fillfactor = 80);
INSERT INTO wallets SELECT md5('w' || g)::uuid, g, (power(random(), 4) * 100000)::int, random() < 0.01, timestamptz '2025-01-01' + g * interval '1 minute' FROM generate_series(1, 80000) AS g;
-- statements
-- name: debit
-- weight: 2000
-- with: 500, 10
-- with: 79000, 99999999
-- with: 900000, 1
UPDATE wallets SET cents = cents - $2, changed_at = now() WHERE owner_id = $1 AND cents >= $2 AND NOT frozen;
-- name: look
-- weight: 1000
-- with: 500
SELECT id, cents, frozen FROM wallets WHERE owner_id = $1 AND NOT frozen;
-- worse
CREATE INDEX ON wallets (owner_id, cents);
-- worse
CREATE INDEX ON wallets (owner_id) WHERE NOT frozen;
