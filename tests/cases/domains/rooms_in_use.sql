-- case: overlap of ranges built from two columns, and equality with a number beside it
-- expect: create
-- base: media
-- statements
-- name: in use
-- weight: 10
-- with: '2025-02-01 10:00', '2025-02-01 11:00'
-- with: '2023-03-05 08:00', '2023-03-05 08:15'
SELECT room_id, id FROM appointments WHERE tstzrange(starts_at, ends_at) && tstzrange($1, $2);
-- expert
CREATE INDEX ON appointments USING gist (tstzrange(starts_at, ends_at));
ANALYZE appointments;
