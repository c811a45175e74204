-- case: is the doctor free: both ends of what is there are compared with both ends of what is asked
-- expect: create
-- base: media
-- statements
-- name: conflicts
-- weight: 20
-- with: 1, '2026-02-01 10:00', '2026-02-01 10:30'
-- with: 110, '2023-02-01 10:00', '2023-02-01 10:30'
-- with: 30, '2024-08-01 10:00', '2024-08-01 12:00'
SELECT id, starts_at, ends_at FROM appointments WHERE doctor_id = $1 AND starts_at < $3 AND ends_at > $2 AND state <> 'cancelled' ORDER BY starts_at;
-- expert
CREATE INDEX ON appointments (doctor_id, starts_at, ends_at);
