-- case: is the practitioner free? Overlap of a range; a practitioner has thousands of appointments, a quarter of an hour has few
-- expect: create
-- base: clinic
-- schema
CREATE INDEX appointments_practitioner ON appointments (practitioner_id);
-- statements
-- name: conflicts
-- weight: 20
-- with: 1, TIMESTAMPTZ '2024-05-06 10:00+00', TIMESTAMPTZ '2024-05-06 10:15+00'
-- with: 900, TIMESTAMPTZ '2024-05-06 10:00+00', TIMESTAMPTZ '2024-05-06 10:45+00'
SELECT id, during FROM appointments WHERE practitioner_id = $1 AND during && tstzrange($2, $3) AND status <> 'cancelled' AND deleted_at IS NULL;
-- name: who is in now
-- with: TIMESTAMPTZ '2025-06-06 11:05+00'
-- with: TIMESTAMPTZ '2023-02-01 03:00+00'
SELECT id, practitioner_id FROM appointments WHERE during @> $1;
-- expert
CREATE INDEX ON appointments USING gist (during);
