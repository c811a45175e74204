-- case: invoices (TypeORM): a later migration indexed the same columns with DESC, and the number once more besides its constraint
-- expect: drop
-- schema
CREATE TABLE "invoice" (
  "id" uuid PRIMARY KEY,
  "customerId" int NOT NULL,
  "number" varchar NOT NULL,
  "status" varchar NOT NULL,
  "amount" numeric(12,2) NOT NULL,
  "issuedAt" timestamptz NOT NULL,
  "dueAt" timestamptz NOT NULL,
  CONSTRAINT "UQ_invoice_number" UNIQUE ("number")
);
SELECT setseed(0.33);
INSERT INTO "invoice"
SELECT md5('inv' || g)::uuid, 1 + floor(6000 * power(random(), 3))::int, 'R-' || 100000 + g, CASE WHEN random() < 0.01 THEN 'open' ELSE 'paid' END, (random() * 900)::numeric(12,2), '2024-01-01'::timestamptz + g * interval '6 minutes', '2024-01-15'::timestamptz + g * interval '6 minutes'
FROM generate_series(1, 130000) g;
CREATE INDEX "IDX_invoice_customer_issued" ON "invoice" ("customerId", "issuedAt");
CREATE INDEX "IDX_invoice_customer_newest" ON "invoice" ("customerId" DESC, "issuedAt" DESC);
CREATE INDEX "IDX_invoice_number" ON "invoice" ("number");
CREATE INDEX "IDX_invoice_open" ON "invoice" ("dueAt") WHERE "status" = 'open';
-- statements
-- name: newest of a customer
-- weight: 20
-- with: 1
-- with: 5000
SELECT "i"."id" AS "i_id", "i"."number" AS "i_number", "i"."amount" AS "i_amount" FROM "invoice" "i" WHERE ( "i"."customerId" = $1 ) ORDER BY "i"."issuedAt" DESC LIMIT 20;
-- name: of a quarter
-- weight: 5
SELECT "i"."id" AS "i_id", "i"."amount" AS "i_amount" FROM "invoice" "i" WHERE ( "i"."customerId" = 40 AND "i"."issuedAt" >= '2024-04-01' AND "i"."issuedAt" < '2024-07-01' ) ORDER BY "i"."issuedAt" ASC;
-- name: by number
-- weight: 20
-- with: 'R-177777'
-- with: 'R-1'
SELECT "i"."id" AS "i_id", "i"."status" AS "i_status" FROM "invoice" "i" WHERE ( "i"."number" = $1 ) LIMIT 1;
-- name: overdue
-- weight: 10
SELECT "i"."id" AS "i_id", "i"."customerId" AS "i_customerId", "i"."dueAt" AS "i_dueAt" FROM "invoice" "i" WHERE ( "i"."status" = 'open' AND "i"."dueAt" < '2024-09-01' ) ORDER BY "i"."dueAt" ASC LIMIT 100;
-- expert
DROP INDEX "IDX_invoice_customer_newest";
DROP INDEX "IDX_invoice_number";
-- or
DROP INDEX "IDX_invoice_customer_issued";
DROP INDEX "IDX_invoice_number";
-- worse
DROP INDEX "IDX_invoice_open";
