-- case: what a partner still owes: journal items not reconciled are few, and the big partner has thousands of old ones
-- expect: create
-- schema
SELECT setseed(0.38);
CREATE TABLE account_move_line (id serial PRIMARY KEY, move_id int NOT NULL, journal_id int NOT NULL, account_id int NOT NULL, partner_id int, company_id int NOT NULL, name varchar, date date NOT NULL, date_maturity date, debit numeric NOT NULL, credit numeric NOT NULL, amount_residual numeric, reconciled boolean, parent_state varchar NOT NULL);
INSERT INTO account_move_line (move_id, journal_id, account_id, partner_id, company_id, name, date, date_maturity, debit, credit, amount_residual, reconciled, parent_state)
SELECT g / 3, 1 + g % 5, CASE WHEN g % 3 = 0 THEN 7 ELSE 10 + (random() * 80)::int END, CASE WHEN random() < 0.9 THEN 1 + (power(random(), 5) * 4000)::int END, 1, 'INV/' || g, d, d + 30, random() * 100, 0,
       CASE WHEN r THEN 0 ELSE random() * 100 END, r, 'posted'
  FROM (SELECT g, date '2021-01-01' + g / 150 AS d, random() > 0.02 AS r FROM generate_series(1, 180000) AS g) AS s;
CREATE INDEX account_move_line_partner_id_index ON account_move_line (partner_id);
CREATE INDEX account_move_line_move_id_index ON account_move_line (move_id);
CREATE INDEX account_move_line_journal_id_index ON account_move_line (journal_id, date);
-- statements
-- name: open items
-- weight: 60
-- with: 1
-- with: 4
-- with: 3500
SELECT "account_move_line"."id" FROM "account_move_line" WHERE ((("account_move_line"."partner_id" = $1) AND ("account_move_line"."reconciled" IS NULL or "account_move_line"."reconciled" = false )) AND ("account_move_line"."parent_state" = 'posted')) ORDER BY "account_move_line"."date_maturity", "account_move_line"."id";
-- name: lines of a move
-- weight: 100
-- with: 900
SELECT "account_move_line"."id", "account_move_line"."debit", "account_move_line"."credit" FROM "account_move_line" WHERE "account_move_line"."move_id" IN ($1) ORDER BY "account_move_line"."id";
-- name: journal
-- weight: 20
-- with: 2, '2022-05-01'
SELECT "account_move_line"."id" FROM "account_move_line" WHERE "account_move_line"."journal_id" = $1 AND "account_move_line"."date" = $2;
-- expert
CREATE INDEX ON account_move_line (partner_id) WHERE reconciled IS NULL OR reconciled = false;
-- worse
CREATE INDEX ON account_move_line (date_maturity);
