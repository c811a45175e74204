-- case: the index on the address as it is written is read by nobody since log-ins lower it
-- expect: drop
-- base: clinic
-- schema
CREATE INDEX patients_email ON patients (email);
CREATE INDEX patients_email_lower ON patients (lower(email));
ANALYZE patients;
-- statements
-- name: log in
-- weight: 50
-- with: 'patient777@mail27.example'
-- with: 'patient20000@mail20.example'
SELECT id, clinic_id, settings FROM patients WHERE lower(email) = $1 AND deleted_at IS NULL;
-- expert
DROP INDEX patients_email;
-- worse
DROP INDEX patients_email_lower;
