-- case: the policy's column comes first, although no statement names it
-- expect: create
-- base: clinic
-- session: SET ROLE clinic_app; SET app.clinic = '1';
-- statements
-- name: day sheet
-- weight: 20
-- with: TIMESTAMPTZ '2024-03-04'
-- with: TIMESTAMPTZ '2025-10-20'
SELECT id, patient_id, starts_at, kind FROM appointments WHERE starts_at >= $1 AND starts_at < $1 + interval '30 days' AND deleted_at IS NULL ORDER BY starts_at;
-- name: newest
-- with: 'phone'
SELECT id, starts_at FROM appointments WHERE kind = $1 ORDER BY starts_at DESC LIMIT 10;
-- expert
CREATE INDEX ON appointments (clinic_id, starts_at);
