-- case: what an interrupted CREATE INDEX CONCURRENTLY left is maintained and never read; it was made again under another name
-- expect: drop
-- base: fleet
-- schema
CREATE INDEX trips_driver_ccnew ON trips (driver_id, started_at);
CREATE INDEX trips_driver ON trips (driver_id, started_at);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'trips_driver_ccnew'::regclass;
-- statements
-- name: of a driver
-- weight: 50
-- with: 1
-- with: 9000
SELECT id, started_at, distance FROM trips WHERE driver_id = $1 ORDER BY started_at DESC LIMIT 20;
-- expert
DROP INDEX trips_driver_ccnew;
-- worse
DROP INDEX trips_driver;
