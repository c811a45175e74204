-- case: postings are only ever added, and three indexes begin with the account; only one of them is needed
-- expect: drop
-- schema
SELECT setseed(0.24);
CREATE TABLE ledger_accounts (id bigserial PRIMARY KEY, code varchar(12) NOT NULL UNIQUE, balance numeric(14, 2) NOT NULL);
INSERT INTO ledger_accounts (code, balance) SELECT 'A' || g, 0 FROM generate_series(1, 4000) AS g;
CREATE TABLE postings (id bigserial PRIMARY KEY, account_id bigint NOT NULL REFERENCES ledger_accounts, entry_id bigint NOT NULL, booked_on date NOT NULL, amount numeric(12, 2) NOT NULL);
INSERT INTO postings (account_id, entry_id, booked_on, amount)
SELECT 1 + (power(random(), 4) * 3999)::int, g / 2, date '2021-01-01' + g / 150, round((random() * 200 - 100)::numeric, 2) FROM generate_series(1, 200000) AS g;
CREATE INDEX index_postings_on_account_id ON postings (account_id);
CREATE INDEX index_postings_on_account_id_and_booked_on ON postings (account_id, booked_on);
CREATE INDEX index_postings_on_account_id_and_booked_on_and_id ON postings (account_id, booked_on, id);
CREATE INDEX index_postings_on_entry_id ON postings (entry_id);
-- statements
-- name: statement of account
-- weight: 60
-- with: 1, '2024-01-01'
-- with: 3900, '2024-06-01'
SELECT "postings".* FROM "postings" WHERE "postings"."account_id" = $1 AND "postings"."booked_on" <= $2 ORDER BY "postings"."booked_on" DESC, "postings"."id" DESC LIMIT 50;
-- name: balance of a month
-- weight: 40
-- with: 1, '2023-03-01', '2023-03-31'
-- with: 200, '2023-03-01', '2023-03-31'
SELECT SUM("postings"."amount") FROM "postings" WHERE "postings"."account_id" = $1 AND "postings"."booked_on" BETWEEN $2 AND $3;
-- name: both sides
-- weight: 80
-- with: 5000
SELECT "postings".* FROM "postings" WHERE "postings"."entry_id" = $1;
-- name: post
-- weight: 300
-- with: 17
INSERT INTO "postings" ("account_id", "entry_id", "booked_on", "amount") VALUES ($1, 100001, '2024-09-01', 12.50) RETURNING "id";
-- name: account
-- weight: 300
-- with: 17
UPDATE "ledger_accounts" SET "balance" = "ledger_accounts"."balance" + 12.50 WHERE "ledger_accounts"."id" = $1;
-- expert
DROP INDEX index_postings_on_account_id;
DROP INDEX index_postings_on_account_id_and_booked_on;
-- worse
DROP INDEX index_postings_on_entry_id;
