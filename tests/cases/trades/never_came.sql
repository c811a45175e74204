-- case: LEFT JOIN with IS NULL asks for patients without an appointment; the other side has no index
-- expect: create
-- base: clinic
-- schema
CREATE INDEX patients_clinic ON patients (clinic_id);
-- statements
-- name: patients without appointments
-- weight: 5
-- with: 115
-- with: 97
-- with: 40
SELECT p.id, p.last_name FROM patients p LEFT JOIN appointments a ON a.patient_id = p.id WHERE p.clinic_id = $1 AND p.deleted_at IS NULL AND a.id IS NULL ORDER BY p.created_at LIMIT 100;
-- expert
CREATE INDEX ON appointments (patient_id);
