-- case: under row security an enum's equality is not leakproof and cannot be a key; a predicate of the index can
-- expect: create
-- base: clinic
-- session: SET ROLE clinic_app; SET app.clinic = '1';
-- schema
CREATE INDEX invoices_clinic ON invoices (clinic_id);
-- statements
-- name: overdue invoices
-- weight: 10
-- with: DATE '2025-09-01'
-- with: DATE '2024-01-01'
SELECT id, number, total, due_on FROM invoices WHERE status = 'open' AND due_on < $1 ORDER BY due_on LIMIT 50;
-- expert
CREATE INDEX ON invoices (clinic_id, due_on) WHERE status = 'open';
-- worse
CREATE INDEX ON invoices (status, due_on);
-- worse
CREATE INDEX ON invoices (clinic_id, status, due_on);
