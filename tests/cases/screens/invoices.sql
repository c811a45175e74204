-- case: invoices: by number, overdue ones, a customer's, the open total of a customer, open totals of all tenants
-- expect: create
-- most: 2
-- schema
CREATE TABLE invoices (
  id bigint PRIMARY KEY,
  tenant_id int NOT NULL,
  customer_id int NOT NULL,
  number text NOT NULL,
  issued_on date NOT NULL,
  due_on date NOT NULL,
  paid_on date,
  total numeric NOT NULL,
  address text NOT NULL,
  CONSTRAINT invoices_number UNIQUE (tenant_id, number)
);
SELECT setseed(0.18);
INSERT INTO invoices
SELECT g, t, t * 1000 + floor(500 * power(random(), 2))::int, 'R-' || g, date '2023-01-01' + g / 170, date '2023-01-01' + g / 170 + 14 + floor(random() * 3)::int * 8,
  CASE WHEN random() > (CASE WHEN g > 190000 THEN 0.6 ELSE 0.003 END) THEN date '2023-01-01' + g / 170 + 10 END,
  round((random() * 900)::numeric, 2), md5(g::text) || md5(t::text)
FROM (SELECT g, 1 + floor(100 * power(random(), 2.5))::int AS t FROM generate_series(1, 200000) g) s;
-- statements
-- name: by number
-- weight: 20
-- with: 1, 'R-1000'
SELECT id, customer_id, total FROM invoices WHERE tenant_id = $1 AND number = $2;
-- name: overdue
-- weight: 10
-- with: 1, '2026-03-20'
-- with: 50, '2026-03-20'
-- with: 400, '2026-03-20'
SELECT id, number, customer_id, due_on, total FROM invoices WHERE tenant_id = $1 AND paid_on IS NULL AND due_on < $2 ORDER BY due_on LIMIT 40;
-- name: of a customer
-- weight: 20
-- with: 1000
-- with: 50300
-- with: 7
SELECT id, number, issued_on, total FROM invoices WHERE customer_id = $1 ORDER BY issued_on DESC LIMIT 12;
-- name: open total of a customer
-- weight: 20
-- with: 1, 1001
-- with: 50, 50300
SELECT coalesce(sum(total), 0) FROM invoices WHERE tenant_id = $1 AND customer_id = $2 AND paid_on IS NULL;
-- name: open totals, nightly
-- weight: 1
SELECT tenant_id, count(*), sum(total) FROM invoices WHERE paid_on IS NULL GROUP BY tenant_id;
-- name: pay
-- weight: 5
-- with: 199000
UPDATE invoices SET paid_on = '2026-03-20' WHERE id = $1 AND paid_on IS NULL RETURNING id, total;
-- expert
CREATE INDEX ON invoices (tenant_id, due_on) WHERE paid_on IS NULL;
CREATE INDEX ON invoices (customer_id, issued_on);
