-- case: a law firm's files in Rails: hours by lawyer and month, hours not billed are one in forty, and thrown away documents already have their index
-- expect: create
-- schema
SELECT setseed(0.15);
CREATE TABLE matters (id bigserial PRIMARY KEY, reference varchar NOT NULL, client_id bigint NOT NULL, state varchar NOT NULL, opened_on date NOT NULL);
INSERT INTO matters (reference, client_id, state, opened_on) SELECT 'M-' || g, 1 + (power(random(), 3) * 5000)::int, CASE WHEN random() < 0.15 THEN 'open' ELSE 'closed' END, date '2012-01-01' + g / 8 FROM generate_series(1, 30000) AS g;
CREATE TABLE documents (id bigserial PRIMARY KEY, matter_id bigint NOT NULL, title varchar NOT NULL, kind varchar NOT NULL, discarded_at timestamp, created_at timestamp NOT NULL);
INSERT INTO documents (matter_id, title, kind, discarded_at, created_at) SELECT 1 + (random() * 29990)::int, 'Document ' || md5(g::text), (ARRAY['letter', 'pleading', 'exhibit', 'invoice'])[1 + g % 4], CASE WHEN random() < 0.01 THEN timestamp '2012-02-01' + g * interval '30 minutes' END, timestamp '2012-01-01' + g * interval '30 minutes' FROM generate_series(1, 140000) AS g;
CREATE TABLE time_entries (id bigserial PRIMARY KEY, matter_id bigint NOT NULL, lawyer_id bigint NOT NULL, worked_on date NOT NULL, minutes int NOT NULL, invoice_id bigint, note varchar NOT NULL);
INSERT INTO time_entries (matter_id, lawyer_id, worked_on, minutes, invoice_id, note) SELECT 1 + (power(random(), 2) * 29990)::int, 1 + (power(random(), 1.5) * 54)::int, date '2014-01-01' + g / 60, 6 * (1 + (random() * 20)::int), CASE WHEN random() < 0.975 THEN g / 9 END, 'note ' || md5(g::text) FROM generate_series(1, 200000) AS g;
CREATE UNIQUE INDEX index_matters_on_reference ON matters (reference);
CREATE INDEX index_matters_on_client_id ON matters (client_id);
CREATE INDEX index_documents_on_matter_id ON documents (matter_id);
CREATE INDEX index_documents_on_discarded_at ON documents (discarded_at);
CREATE INDEX index_time_entries_on_matter_id ON time_entries (matter_id);
CREATE INDEX index_time_entries_on_lawyer_id ON time_entries (lawyer_id);
CREATE INDEX index_time_entries_on_invoice_id ON time_entries (invoice_id);
-- statements
-- name: file
-- weight: 80
-- with: 'M-500'
SELECT "matters".* FROM "matters" WHERE "matters"."reference" = $1 LIMIT 1;
-- name: documents of a file
-- weight: 80
-- with: 77
-- with: 29000
SELECT "documents".* FROM "documents" WHERE "documents"."discarded_at" IS NULL AND "documents"."matter_id" = $1 ORDER BY "documents"."created_at" DESC;
-- name: bin
-- weight: 5
-- with: 30
SELECT "documents".* FROM "documents" WHERE "documents"."discarded_at" IS NOT NULL ORDER BY "documents"."discarded_at" DESC LIMIT $1;
-- name: month of a lawyer
-- weight: 50
-- with: 1, '2022-05-01', '2022-05-31'
-- with: 30, '2022-05-01', '2022-05-31'
-- with: 55, '2022-05-01', '2022-05-31'
SELECT "time_entries".* FROM "time_entries" WHERE "time_entries"."lawyer_id" = $1 AND "time_entries"."worked_on" BETWEEN $2 AND $3 ORDER BY "time_entries"."worked_on" ASC;
-- name: minutes of a day
-- weight: 60
-- with: 2, '2022-05-17'
SELECT SUM("time_entries"."minutes") FROM "time_entries" WHERE "time_entries"."lawyer_id" = $1 AND "time_entries"."worked_on" = $2;
-- name: to bill
-- weight: 20
-- with: 40
SELECT SUM("time_entries"."minutes") AS "sum_minutes", "time_entries"."matter_id" AS "time_entries_matter_id" FROM "time_entries" WHERE "time_entries"."invoice_id" IS NULL GROUP BY "time_entries"."matter_id" ORDER BY SUM("time_entries"."minutes") DESC LIMIT $1;
-- name: hours of a file
-- weight: 40
-- with: 1
-- with: 9000
SELECT "time_entries".* FROM "time_entries" WHERE "time_entries"."matter_id" = $1 AND "time_entries"."invoice_id" IS NULL;
-- name: lines of an invoice
-- weight: 20
-- with: 4400
SELECT "time_entries".* FROM "time_entries" WHERE "time_entries"."invoice_id" = $1;
-- name: files of a client
-- weight: 30
-- with: 3
-- with: 4100
SELECT "matters".* FROM "matters" WHERE "matters"."client_id" = $1 AND "matters"."state" = 'open';
-- name: note time
-- weight: 40
-- with: 9000, 2, '2023-02-20', 30
INSERT INTO "time_entries" ("matter_id", "lawyer_id", "worked_on", "minutes", "invoice_id", "note") VALUES ($1, $2, $3, $4, NULL, 'call') RETURNING "id";
-- name: bill
-- weight: 10
-- with: 22300, 199990
UPDATE "time_entries" SET "invoice_id" = $1 WHERE "time_entries"."id" = $2;
-- expert
CREATE INDEX ON time_entries (lawyer_id, worked_on);
DROP INDEX index_time_entries_on_lawyer_id;
-- worse
DROP INDEX index_documents_on_discarded_at;
-- worse
DROP INDEX index_time_entries_on_invoice_id;
-- worse
CREATE INDEX ON time_entries (worked_on);
