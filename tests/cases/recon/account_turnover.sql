-- case: turnover of an account in a month: everything it needs in the index
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.26);
CREATE TABLE ledger (id bigint PRIMARY KEY, account_id int NOT NULL, booked_on date NOT NULL, cents int NOT NULL, memo text NOT NULL);
INSERT INTO ledger
SELECT g, CASE WHEN random() < 0.3 THEN 1 ELSE 2 + (power(random(), 2) * 3000)::int END, date '2022-01-01' + (random() * 1400)::int, (random() * 90000)::int, repeat(md5(g::text), 3)
  FROM generate_series(1, 200000) AS g;
CREATE INDEX ledger_account ON ledger (account_id);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: 1, '2024-05-01', '2024-06-01'
-- with: 1, '2022-01-01', '2022-01-08'
-- with: 2200, '2024-05-01', '2025-05-01'
-- with: 5555, '2024-05-01', '2024-06-01'
SELECT sum(cents), count(*) FROM ledger WHERE account_id = $1 AND booked_on >= $2 AND booked_on < $3;
-- expert
CREATE INDEX ON ledger (account_id, booked_on) INCLUDE (cents);
-- worse
CREATE INDEX ON ledger (account_id, booked_on);
-- worse
CREATE INDEX ON ledger (booked_on);
