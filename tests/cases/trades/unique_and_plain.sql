-- case: an index for searching beside a unique one on the same columns
-- expect: drop
-- base: clinic
-- schema
CREATE UNIQUE INDEX patients_number_once ON patients (clinic_id, number);
CREATE INDEX patients_number ON patients (clinic_id, number);
-- statements
-- name: by number
-- weight: 50
-- with: 1, 'P0000777'
-- with: 60, 'P0039000'
SELECT id, last_name, first_name FROM patients WHERE clinic_id = $1 AND number = $2;
-- name: from a number on
-- weight: 10
-- with: 3, 'P0020000'
SELECT id, number FROM patients WHERE clinic_id = $1 AND number >= $2 ORDER BY number LIMIT 20;
-- expert
DROP INDEX patients_number;
-- worse
DROP INDEX patients_number_once;
