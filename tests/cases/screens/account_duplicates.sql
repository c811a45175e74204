-- case: accounts: the same index under two names, twice; the partial unique one and the full one beside it both stay
-- expect: drop
-- schema
CREATE TABLE accounts (
  id int PRIMARY KEY,
  tenant_id int NOT NULL,
  email text NOT NULL,
  labels text[] NOT NULL,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  settings text NOT NULL
);
SELECT setseed(0.46);
INSERT INTO accounts
SELECT g, 1 + floor(40 * power(random(), 2))::int, 'User' || g / 2 || '@Example.com', ARRAY['l' || floor(1500 * power(random(), 2))::int, 'l' || floor(1500 * power(random(), 2))::int],
  '2024-01-01'::timestamptz + g * interval '5 minutes', CASE WHEN g % 2 = 0 THEN '2026-01-01'::timestamptz END, md5(g::text) || md5((g * 2)::text)
FROM generate_series(1, 100000) g;
CREATE UNIQUE INDEX accounts_one_address ON accounts (tenant_id, lower(email)) WHERE deleted_at IS NULL;
CREATE INDEX accounts_address ON accounts (lower(email));
CREATE INDEX accounts_created ON accounts (tenant_id, created_at);
CREATE INDEX ix_accounts_tenant_created ON accounts (tenant_id, created_at);
CREATE INDEX accounts_labels ON accounts USING gin (labels);
CREATE INDEX ix_accounts_labels ON accounts USING gin (labels);
-- statements
-- name: log in
-- weight: 30
-- with: 1, 'user100@example.com'
-- with: 5, 'nobody@example.com'
SELECT id, settings FROM accounts WHERE tenant_id = $1 AND lower(email) = $2 AND deleted_at IS NULL;
-- name: support looks everywhere
-- weight: 3
-- with: 'user100@example.com'
SELECT id, tenant_id, deleted_at FROM accounts WHERE lower(email) = $1;
-- name: newest accounts
-- weight: 5
-- with: 1
-- with: 30
-- with: 999
SELECT id, email, created_at FROM accounts WHERE tenant_id = $1 ORDER BY created_at DESC LIMIT 25;
-- name: with a label
-- weight: 5
-- with: 'l1400'
-- with: 'never'
SELECT id, email FROM accounts WHERE labels @> ARRAY[$1];
-- name: register
-- weight: 5
-- with: 900000
INSERT INTO accounts VALUES ($1, 5, 'New@Example.com', '{}', '2026-01-01', NULL, 'none') RETURNING id;
-- expert
DROP INDEX ix_accounts_tenant_created;
DROP INDEX ix_accounts_labels;
-- or
DROP INDEX accounts_created;
DROP INDEX ix_accounts_labels;
-- or
DROP INDEX ix_accounts_tenant_created;
DROP INDEX accounts_labels;
-- or
DROP INDEX accounts_created;
DROP INDEX accounts_labels;
-- worse
DROP INDEX accounts_address;
