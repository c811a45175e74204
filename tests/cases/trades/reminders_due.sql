-- case: who gets a reminder: nearly nobody in the past needs one, so the range of tomorrow is the key, the rest a predicate
-- expect: create
-- base: clinic
-- never: INCLUDE
-- statements
-- name: poll
-- weight: 50
-- with: TIMESTAMPTZ '2025-10-20 12:00+00'
-- with: TIMESTAMPTZ '2025-11-06 12:00+00'
SELECT id, patient_id, starts_at FROM appointments WHERE reminded_at IS NULL AND status = 'booked' AND deleted_at IS NULL AND starts_at BETWEEN $1 AND $1 + interval '1 day' ORDER BY starts_at LIMIT 200;
-- expert
CREATE INDEX ON appointments (starts_at) WHERE status = 'booked' AND reminded_at IS NULL;
