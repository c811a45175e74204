-- case: an index on the accounts that are closed, which are nearly all, beside one on all
-- expect: drop
-- schema
SELECT setseed(0.54);
CREATE TABLE savings_accounts (id int PRIMARY KEY, branch_id int NOT NULL, opened_on date NOT NULL, closed_on date, balance numeric(12, 2) NOT NULL);
INSERT INTO savings_accounts SELECT g, 1 + (power(random(), 2) * 600)::int, date '1995-01-01' + g / 12, CASE WHEN random() < 0.9 THEN date '1999-01-01' + g / 12 END, round((random() * 10000)::numeric, 2) FROM generate_series(1, 120000) AS g;
CREATE INDEX savings_accounts_all ON savings_accounts (branch_id, opened_on);
CREATE INDEX savings_accounts_closed ON savings_accounts (branch_id, opened_on) WHERE closed_on IS NOT NULL;
-- statements
-- with: 1
-- with: 590
SELECT id, opened_on, closed_on FROM savings_accounts WHERE branch_id = $1 AND closed_on IS NOT NULL ORDER BY opened_on DESC LIMIT 20;
SELECT id, opened_on, balance FROM savings_accounts WHERE branch_id = 300 AND opened_on >= '2020-01-01';
-- expert
DROP INDEX savings_accounts_closed;
-- worse
DROP INDEX savings_accounts_all;
