-- case: nearly all appointments are not cancelled and not deleted, and what is summed is wide
-- expect: nothing
-- base: clinic
-- schema
CREATE INDEX appointments_starts ON appointments (starts_at);
-- statements
-- name: dictated
-- weight: 3
SELECT kind, count(*), sum(length(notes)) AS letters FROM appointments WHERE status <> 'cancelled' AND deleted_at IS NULL GROUP BY kind;
-- name: today
-- weight: 20
-- with: TIMESTAMPTZ '2025-06-03'
SELECT id, starts_at, practitioner_id FROM appointments WHERE starts_at >= $1 AND starts_at < $1 + interval '1 hour' ORDER BY starts_at;
