-- case: the longest trips of an account; the length is of a domain
-- expect: create
-- base: fleet
-- schema
CREATE INDEX trips_distance ON trips (distance);
-- statements
-- name: longest
-- weight: 20
-- with: 1, 100000
-- with: 40, 1000
-- with: 199, 399000
SELECT id, vehicle_id, distance FROM trips WHERE account_id = $1 AND distance > $2 ORDER BY distance DESC LIMIT 20;
-- expert
CREATE INDEX ON trips (account_id, distance);
