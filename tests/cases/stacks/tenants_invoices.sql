-- case: acts_as_tenant puts the tenant before everything; one tenant owns half of the invoices and pays nearly all of them
-- expect: create
-- schema
SELECT setseed(0.3);
CREATE TABLE invoices (id bigserial PRIMARY KEY, tenant_id bigint NOT NULL, customer_id bigint NOT NULL, number int NOT NULL, state varchar NOT NULL, due_on date NOT NULL, total numeric(10, 2) NOT NULL, discarded_at timestamp);
INSERT INTO invoices (tenant_id, customer_id, number, state, due_on, total, discarded_at)
SELECT t, t * 1000 + (power(random(), 2) * 900)::int, g, CASE WHEN random() < 0.985 THEN 'paid' ELSE 'open' END, date '2020-01-01' + g / 75, round((random() * 900)::numeric, 2), CASE WHEN random() < 0.03 THEN timestamp '2024-01-01' END
  FROM (SELECT g, CASE WHEN random() < 0.5 THEN 1 ELSE 2 + (power(random(), 2) * 150)::int END AS t FROM generate_series(1, 150000) AS g) AS s;
CREATE UNIQUE INDEX index_invoices_on_tenant_id_and_number ON invoices (tenant_id, number);
CREATE INDEX index_invoices_on_tenant_id ON invoices (tenant_id);
-- statements
-- name: open ones
-- weight: 50
-- with: 1
-- with: 40
-- with: 9999
SELECT "invoices".* FROM "invoices" WHERE "invoices"."tenant_id" = $1 AND "invoices"."discarded_at" IS NULL AND "invoices"."state" = 'open' ORDER BY "invoices"."due_on" ASC LIMIT 30;
-- name: of a customer
-- weight: 60
-- with: 1, 1000
-- with: 1, 1880
-- with: 40, 40100
SELECT "invoices".* FROM "invoices" WHERE "invoices"."tenant_id" = $1 AND "invoices"."discarded_at" IS NULL AND "invoices"."customer_id" = $2 ORDER BY "invoices"."number" DESC LIMIT 20;
-- name: next number
-- weight: 20
-- with: 1
-- with: 40
SELECT MAX("invoices"."number") FROM "invoices" WHERE "invoices"."tenant_id" = $1;
-- name: by number
-- weight: 30
-- with: 1, 5000
SELECT "invoices".* FROM "invoices" WHERE "invoices"."tenant_id" = $1 AND "invoices"."number" = $2 LIMIT 1;
-- name: pay
-- weight: 20
-- with: 149000
UPDATE "invoices" SET "state" = 'paid' WHERE "invoices"."id" = $1;
-- name: bill
-- weight: 20
-- with: 40
INSERT INTO "invoices" ("tenant_id", "customer_id", "number", "state", "due_on", "total") VALUES ($1, 40100, 999999, 'open', '2025-09-09', 5) ON CONFLICT DO NOTHING RETURNING "id";
-- expert
CREATE INDEX ON invoices (tenant_id, due_on) WHERE state = 'open' AND discarded_at IS NULL;
CREATE INDEX ON invoices (customer_id, number);
DROP INDEX index_invoices_on_tenant_id;
-- worse
CREATE INDEX ON invoices (state);
-- worse
CREATE INDEX ON invoices (due_on);
-- worse
DROP INDEX index_invoices_on_tenant_id_and_number;
