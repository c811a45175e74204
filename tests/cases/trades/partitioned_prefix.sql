-- case: two indexes of a partitioned table, of which one is the beginning of the other
-- expect: drop
-- base: fleet
-- schema
CREATE INDEX positions_vehicle ON positions (vehicle_id);
CREATE INDEX positions_vehicle_at ON positions (vehicle_id, recorded_at);
-- statements
-- name: last
-- weight: 50
-- with: 1
-- with: 920
-- with: 1999
SELECT recorded_at, lat, lon FROM positions WHERE vehicle_id = $1 ORDER BY recorded_at DESC LIMIT 1;
-- name: all of a vehicle
-- weight: 5
-- with: 1990
SELECT count(*), max(speed) FROM positions WHERE vehicle_id = $1;
-- expert
DROP INDEX positions_vehicle;
