-- case: an index with the range before the equality reads the whole year of everybody; the other order replaces it
-- expect: create
-- base: clinic
-- schema
CREATE INDEX appointments_starts ON appointments (starts_at, practitioner_id);
-- statements
-- name: year
-- weight: 20
-- with: 1400, TIMESTAMPTZ '2024-01-01'
-- with: 700, TIMESTAMPTZ '2023-01-01'
-- with: 1, TIMESTAMPTZ '2024-06-01'
SELECT id, starts_at, kind FROM appointments WHERE practitioner_id = $1 AND starts_at >= $2 AND starts_at < $2 + interval '1 year' ORDER BY starts_at;
-- expert
CREATE INDEX ON appointments (practitioner_id, starts_at);
DROP INDEX appointments_starts;
