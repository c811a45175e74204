-- case: the unpaid invoices of a day: an anti join wants an index on either side
-- expect: create
-- schema
SELECT setseed(0.6);
CREATE TABLE invoices (id bigint PRIMARY KEY, issued_on date NOT NULL, customer_id int NOT NULL, amount numeric NOT NULL, note text NOT NULL);
INSERT INTO invoices SELECT g, '2023-01-01'::date + (random() * 1000)::int, (random() * 3000)::int, round((random() * 900)::numeric, 2), repeat('thank you ', 5) FROM generate_series(1, 120000) g;
CREATE TABLE payments (id bigint PRIMARY KEY, invoice_id bigint NOT NULL, paid_at timestamptz NOT NULL, amount numeric NOT NULL);
INSERT INTO payments SELECT g, (g * 7919::bigint) % 120000 + 1, '2023-02-01'::timestamptz + g * interval '5 minutes', 10 FROM generate_series(1, 150000) g WHERE g % 9 <> 0;
-- statements
-- with: '2024-02-03'
-- with: '2023-06-30'
-- with: '2031-01-01'
SELECT i.id, i.amount, i.note FROM invoices i WHERE i.issued_on = $1 AND NOT EXISTS (SELECT 1 FROM payments p WHERE p.invoice_id = i.id);
-- expert
CREATE INDEX ON invoices (issued_on);
CREATE INDEX ON payments (invoice_id);
-- worse
CREATE INDEX ON invoices (issued_on);
-- worse
CREATE INDEX ON payments (invoice_id);
