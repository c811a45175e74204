-- case: who owes most: ordered by a generated column, of the few invoices that are open
-- expect: create
-- base: clinic
-- schema
CREATE INDEX invoices_clinic ON invoices (clinic_id);
-- statements
-- name: owed most
-- weight: 20
-- with: 1
-- with: 4
-- with: 110
SELECT id, number, patient_id, balance FROM invoices WHERE clinic_id = $1 AND status = 'open' ORDER BY balance DESC LIMIT 10;
-- expert
CREATE INDEX ON invoices (clinic_id, balance) WHERE status = 'open';
