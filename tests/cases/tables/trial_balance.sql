-- case: a general ledger: the trial balance reads nearly all of it, sheets of accounts and entries are found by what there is; nothing to do
-- expect: nothing
-- schema
SELECT setseed(0.516);
CREATE TABLE journal_line (id bigserial PRIMARY KEY, entry_id int NOT NULL, account_id int NOT NULL, period_id int NOT NULL, debit numeric(12,2) NOT NULL, credit numeric(12,2) NOT NULL, text varchar(60) NOT NULL);
INSERT INTO journal_line (entry_id, account_id, period_id, debit, credit, text) SELECT 1 + g / 3, 1000 + (power(random(), 2) * 400)::int, 1 + g * 12 / 180000, round((random() * 900)::numeric, 2), round((random() * 900)::numeric, 2), 'line ' || g FROM generate_series(0, 179999) AS g;
CREATE INDEX journal_line_entry ON journal_line (entry_id);
CREATE INDEX journal_line_account_period ON journal_line (account_id, period_id);
-- statements
-- name: trial balance
-- weight: 3
-- with: 1, 12
-- with: 2, 11
SELECT l.account_id, sum(l.debit) AS debit, sum(l.credit) AS credit FROM journal_line l WHERE l.period_id BETWEEN $1 AND $2 GROUP BY l.account_id ORDER BY l.account_id;
-- name: sheet
-- weight: 60
-- with: 1000, 6
-- with: 1390, 6
-- with: 9000, 1
SELECT l.id, l.entry_id, l.debit, l.credit, l.text FROM journal_line l WHERE l.account_id = $1 AND l.period_id = $2 ORDER BY l.id;
-- name: entry
-- weight: 100
-- with: 30000
SELECT l.id, l.account_id, l.debit, l.credit FROM journal_line l WHERE l.entry_id = $1;
-- name: post
-- weight: 80
-- with: 70000, 1000
INSERT INTO journal_line (entry_id, account_id, period_id, debit, credit, text) VALUES ($1, $2, 12, 10, 0, 'new');
