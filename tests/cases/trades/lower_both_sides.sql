-- case: a log-in by lower(email); the unique index on the column as it is written cannot be read for it
-- expect: create
-- base: clinic
-- schema
CREATE UNIQUE INDEX patients_email ON patients (clinic_id, email, number);
-- statements
-- name: by address
-- weight: 30
-- with: 'patient777@mail27.example'
-- with: 'PATIENT20000@MAIL20.EXAMPLE'
-- with: 'nobody@mail.example'
SELECT id, clinic_id, first_name FROM patients WHERE lower(email) = lower($1) AND deleted_at IS NULL;
-- expert
CREATE INDEX ON patients (lower(email));
