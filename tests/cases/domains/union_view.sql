-- case: a view over living and archived rows, filtered from outside
-- expect: create
-- schema
CREATE TABLE invoices (id int PRIMARY KEY, customer text NOT NULL, issued date NOT NULL, amount int NOT NULL);
CREATE TABLE invoices_archive (LIKE invoices INCLUDING ALL);
SELECT setseed(0.3);
INSERT INTO invoices_archive SELECT g, 'K' || (power(random(), 3) * 9000)::int, date '2015-01-01' + g / 50, g % 1000 FROM generate_series(1, 150000) AS g;
INSERT INTO invoices SELECT g, 'K' || (power(random(), 3) * 9000)::int, date '2015-01-01' + g / 50, g % 1000 FROM generate_series(150001, 200000) AS g;
CREATE VIEW all_invoices AS SELECT *, false AS archived FROM invoices UNION ALL SELECT *, true FROM invoices_archive;
VACUUM ANALYZE;
-- statements
-- name: of customer
-- weight: 10
-- with: 'K8000'
-- with: 'K3'
-- with: 'K0'
SELECT id, issued, amount, archived FROM all_invoices WHERE customer = $1 ORDER BY issued DESC LIMIT 12;
-- expert
CREATE INDEX ON invoices (customer, issued);
CREATE INDEX ON invoices_archive (customer, issued);
