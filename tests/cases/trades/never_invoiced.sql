-- case: NOT IN a list that is too long for little memory to hash: it is read for each patient
-- expect: rewrite not_in
-- base: clinic
-- session: SET work_mem = '1MB';
-- schema
CREATE INDEX patients_clinic ON patients (clinic_id);
CREATE INDEX invoices_patient ON invoices (patient_id);
-- statements
-- name: never invoiced
-- weight: 2
-- with: 120
-- with: 117
SELECT id, last_name FROM patients WHERE clinic_id = $1 AND id NOT IN (SELECT patient_id FROM invoices);
-- expert
SELECT id, last_name FROM patients p WHERE clinic_id = $1 AND NOT EXISTS (SELECT 1 FROM invoices i WHERE i.patient_id = p.id);
