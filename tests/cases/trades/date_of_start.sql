-- case: the date of a timestamp with time zone depends on the session's zone and cannot be indexed; the range of the day is
-- expect: rewrite function_on_column
-- base: clinic
-- schema
CREATE INDEX appointments_clinic ON appointments (clinic_id, starts_at);
-- statements
-- name: day
-- weight: 20
-- with: 1, DATE '2024-03-05'
-- with: 60, DATE '2025-01-08'
SELECT id, starts_at, kind FROM appointments WHERE clinic_id = $1 AND date(starts_at) = $2;
-- expert
SELECT id, starts_at, kind FROM appointments WHERE clinic_id = $1 AND starts_at >= $2::timestamptz AND starts_at < ($2 + 1)::timestamptz;
