-- case: a ledger with the tenant first in three indexes, of which one begins with the two others
-- expect: drop
-- schema
CREATE TABLE entries (
  id bigint PRIMARY KEY,
  tenant_id int NOT NULL,
  account_id int NOT NULL,
  booked_on date NOT NULL,
  amount numeric NOT NULL,
  memo text NOT NULL
);
SELECT setseed(0.42);
INSERT INTO entries
SELECT g, t, 1 + floor(60 * power(random(), 2))::int, date '2022-01-01' + g / 150, round((random() * 1000 - 500)::numeric, 2), md5(g::text) || md5(t::text)
FROM (SELECT g, 1 + floor(120 * power(random(), 2))::int AS t FROM generate_series(1, 200000) g) s;
CREATE INDEX entries_tenant ON entries (tenant_id);
CREATE INDEX entries_tenant_account ON entries (tenant_id, account_id);
CREATE INDEX entries_tenant_account_booked ON entries (tenant_id, account_id, booked_on);
CREATE INDEX entries_booked ON entries (booked_on);
-- statements
-- name: page of an account
-- weight: 20
-- with: 1, 1
-- with: 60, 30
-- with: 999, 1
SELECT id, booked_on, amount, memo FROM entries WHERE tenant_id = $1 AND account_id = $2 ORDER BY booked_on DESC LIMIT 40;
-- name: movement of a month
-- weight: 10
-- with: 1, 1, '2025-03-01', '2025-04-01'
-- with: 60, 30, '2025-03-01', '2025-04-01'
SELECT count(*), sum(amount) FROM entries WHERE tenant_id = $1 AND account_id = $2 AND booked_on >= $3 AND booked_on < $4;
-- name: day's export
-- weight: 1
-- with: '2025-03-05'
SELECT id, tenant_id, account_id, amount, memo FROM entries WHERE booked_on = $1;
-- name: book
-- weight: 20
-- with: 900000, 60
INSERT INTO entries VALUES ($1, $2, 30, '2025-09-01', 10.5, 'new');
-- expert
DROP INDEX entries_tenant;
DROP INDEX entries_tenant_account;
-- worse
DROP INDEX entries_booked;
-- worse
DROP INDEX entries_tenant_account_booked;
