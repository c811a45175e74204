-- case: an interval is added to the column instead of taken from the value
-- expect: rewrite function_on_column
-- base: fleet
-- schema
CREATE INDEX trips_started ON trips (started_at);
-- statements
-- name: lately
-- weight: 20
-- with: TIMESTAMPTZ '2025-06-29'
-- with: TIMESTAMPTZ '2025-06-28 12:00+00'
SELECT id, vehicle_id, started_at FROM trips WHERE started_at + interval '6 hours' > $1;
-- expert
SELECT id, vehicle_id, started_at FROM trips WHERE started_at > $1 - interval '6 hours';
