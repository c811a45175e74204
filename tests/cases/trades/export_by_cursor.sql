-- case: an export pages a tenant's patients by a row comparison that ends with a random UUID
-- expect: create
-- base: clinic
-- schema
CREATE INDEX patients_clinic ON patients (clinic_id);
-- statements
-- name: next page
-- weight: 20
-- with: 1, TIMESTAMPTZ '2021-01-01', md5('p1')::uuid
-- with: 1, TIMESTAMPTZ '2023-06-01', md5('p900')::uuid
-- with: 80, TIMESTAMPTZ '2022-01-01', md5('p9')::uuid
SELECT id, number, last_name, created_at FROM patients WHERE clinic_id = $1 AND (created_at, id) > ($2, $3) ORDER BY created_at, id LIMIT 100;
-- expert
CREATE INDEX ON patients (clinic_id, created_at, id);
DROP INDEX patients_clinic;
