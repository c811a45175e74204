-- case: an ERP asks for the last number of a journal's prefix before it gives the next one; the journal's index has tens of thousands
-- expect: create
-- schema
SELECT setseed(0.58);
CREATE TABLE account_move (id serial PRIMARY KEY, name varchar, journal_id int NOT NULL, company_id int NOT NULL, state varchar NOT NULL, date date NOT NULL, sequence_prefix varchar, sequence_number int, partner_id int, amount_total numeric);
INSERT INTO account_move (name, journal_id, company_id, state, date, sequence_prefix, sequence_number, partner_id, amount_total)
SELECT 'MV/' || g, 1 + g % 4, 1, CASE WHEN random() < 0.05 THEN 'draft' ELSE 'posted' END, d, 'J' || 1 + g % 4 || '/' || extract(year FROM d) || '/', g / 4, 1 + (random() * 5000)::int, 100
  FROM (SELECT g, date '2019-01-01' + g / 50 AS d FROM generate_series(1, 110000) AS g) AS s;
CREATE INDEX account_move_journal_id_index ON account_move (journal_id);
CREATE INDEX account_move_partner_id_index ON account_move (partner_id);
-- statements
-- name: last number
-- weight: 60
-- with: 2, 'J2/2023/'
-- with: 3, 'J3/2019/'
-- with: 3, 'J3/2030/'
SELECT MAX("account_move"."sequence_number") FROM "account_move" WHERE "account_move"."journal_id" = $1 AND "account_move"."sequence_prefix" = $2 AND "account_move"."state" = 'posted';
-- name: one of them
-- weight: 50
-- with: 2, 'J2/2023/', 17000
SELECT "account_move"."id", "account_move"."name" FROM "account_move" WHERE "account_move"."journal_id" = $1 AND "account_move"."sequence_prefix" = $2 AND "account_move"."sequence_number" = $3 LIMIT 1;
-- expert
CREATE INDEX ON account_move (journal_id, sequence_prefix, sequence_number);
-- worse
CREATE INDEX ON account_move (journal_id, sequence_number);
