-- case: due on, or else when issued: the expression is immutable and selective, neither of its columns is
-- expect: create
-- base: clinic
-- schema
CREATE INDEX invoices_due ON invoices (due_on);
-- statements
-- name: due on a day
-- weight: 20
-- with: DATE '2025-09-10'
-- with: DATE '2023-05-05'
SELECT id, clinic_id, number, total FROM invoices WHERE COALESCE(due_on, issued_on) = $1;
-- expert
CREATE INDEX ON invoices (COALESCE(due_on, issued_on));
