-- case: a balance as of a day, a statement of a month and the last movements come from one index
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.12);
CREATE DOMAIN money_minor AS bigint;
CREATE TABLE entries (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account_id int NOT NULL, currency char(3) NOT NULL, booked_at timestamptz NOT NULL,
  amount money_minor NOT NULL, balance money_minor NOT NULL, text text NOT NULL);
INSERT INTO entries (account_id, currency, booked_at, amount, balance, text)
SELECT CASE WHEN random() < 0.1 THEN 1 ELSE 2 + (power(random(), 3) * 7000)::int END, (ARRAY['EUR', 'EUR', 'EUR', 'EUR', 'USD', 'CHF'])[1 + (random() * 5)::int],
       timestamptz '2023-01-01' + g * interval '4 minutes', (random() * 20000 - 10000)::int, (random() * 900000)::int, 'booking ' || md5(g::text)
  FROM generate_series(1, 250000) AS g;
-- statements
-- name: as of
-- weight: 50
-- with: 1, 'EUR', '2024-02-01'
-- with: 5000, 'USD', '2024-02-01'
-- with: 5000, 'CHF', '2022-02-01'
SELECT balance FROM entries WHERE account_id = $1 AND currency = $2 AND booked_at <= $3 ORDER BY booked_at DESC, id DESC LIMIT 1;
-- name: statement
-- with: 1, 'EUR', '2024-02-01', '2024-02-08'
-- with: 4000, 'EUR', '2024-02-01', '2024-03-01'
SELECT id, booked_at, amount, balance, text FROM entries WHERE account_id = $1 AND currency = $2 AND booked_at >= $3 AND booked_at < $4 ORDER BY booked_at, id;
-- name: last movements
-- weight: 30
-- with: 1, 'CHF'
-- with: 6900, 'EUR'
-- with: 999999, 'EUR'
SELECT id, booked_at, amount, text FROM entries WHERE account_id = $1 AND currency = $2 ORDER BY booked_at DESC, id DESC LIMIT 15;
-- expert
CREATE INDEX ON entries (account_id, currency, booked_at, id);
-- worse
CREATE INDEX ON entries (account_id);
-- worse
CREATE INDEX ON entries (booked_at, id);
