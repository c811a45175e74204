-- case: the soft delete's column has an index by convention; every statement asks for those not deleted, next to what is selective
-- expect: drop
-- base: clinic
-- schema
CREATE INDEX appointments_deleted ON appointments (deleted_at);
CREATE INDEX appointments_practitioner ON appointments (practitioner_id, starts_at);
-- statements
-- name: week
-- weight: 50
-- with: 1, TIMESTAMPTZ '2025-03-03'
-- with: 900, TIMESTAMPTZ '2024-03-04'
SELECT id, patient_id, starts_at FROM appointments WHERE practitioner_id = $1 AND starts_at >= $2 AND starts_at < $2 + interval '7 days' AND deleted_at IS NULL ORDER BY starts_at;
-- name: one
-- weight: 50
-- with: 777
-- with: 140000
SELECT * FROM appointments WHERE id = $1 AND deleted_at IS NULL;
-- expert
DROP INDEX appointments_deleted;
-- worse
DROP INDEX appointments_practitioner;
