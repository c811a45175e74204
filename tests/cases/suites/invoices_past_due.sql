-- case: invoices past due of a company in either of two open states, oldest first; everything old is paid
-- expect: create
-- schema
SELECT setseed(0.39);
CREATE TABLE billing_invoice (id uuid PRIMARY KEY, number varchar(30) NOT NULL UNIQUE, company_id int NOT NULL, customer_id int NOT NULL, status varchar(12) NOT NULL, issued_on date NOT NULL, due_on date NOT NULL, total numeric(12,2) NOT NULL, balance numeric(12,2) NOT NULL, notes text NOT NULL);
INSERT INTO billing_invoice
SELECT md5('i' || g)::uuid, 'F-' || g, 1 + (power(random(), 3) * 60)::int, 1 + (power(random(), 2) * 20000)::int, CASE WHEN random() < 0.012 THEN 'open' WHEN random() < 0.006 THEN 'partial' WHEN random() < 0.03 THEN 'void' ELSE 'paid' END, d, d + 14 + g % 30, 100, 0, repeat('note ', g % 15)
  FROM (SELECT g, date '2019-01-01' + g / 55 AS d FROM generate_series(1, 120000) AS g) AS s;
CREATE INDEX billing_invoice_company_id ON billing_invoice (company_id);
CREATE INDEX billing_invoice_customer_id ON billing_invoice (customer_id);
CREATE INDEX billing_invoice_due_on ON billing_invoice (due_on);
-- statements
-- name: past due
-- weight: 50
-- with: 1, '2024-12-01'
-- with: 20, '2024-12-01'
-- with: 900, '2024-12-01'
SELECT "billing_invoice"."id", "billing_invoice"."number", "billing_invoice"."customer_id", "billing_invoice"."status", "billing_invoice"."due_on", "billing_invoice"."balance" FROM "billing_invoice" WHERE ("billing_invoice"."company_id" = $1 AND "billing_invoice"."status" IN ('open', 'partial') AND "billing_invoice"."due_on" < $2) ORDER BY "billing_invoice"."due_on" ASC LIMIT 50;
-- name: of a customer
-- weight: 40
-- with: 3
SELECT "billing_invoice"."id", "billing_invoice"."number", "billing_invoice"."total" FROM "billing_invoice" WHERE "billing_invoice"."customer_id" = $1 ORDER BY "billing_invoice"."issued_on" DESC;
-- name: due on the day
-- weight: 20
-- with: '2022-03-03'
SELECT "billing_invoice"."id", "billing_invoice"."company_id", "billing_invoice"."balance" FROM "billing_invoice" WHERE "billing_invoice"."due_on" = $1;
-- expert
CREATE INDEX ON billing_invoice (company_id, due_on) WHERE status IN ('open', 'partial');
-- worse
CREATE INDEX ON billing_invoice (status);
