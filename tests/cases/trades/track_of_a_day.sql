-- case: the track of a vehicle on a day: the partition is pruned, but a month of a vehicle is still many days
-- expect: create
-- base: fleet
-- statements
-- name: track
-- weight: 20
-- with: 1, TIMESTAMPTZ '2025-05-06'
-- with: 1500, TIMESTAMPTZ '2025-06-11'
-- with: 920, TIMESTAMPTZ '2025-03-10'
SELECT recorded_at, lat, lon, speed FROM positions WHERE vehicle_id = $1 AND recorded_at >= $2 AND recorded_at < $2 + interval '1 day' ORDER BY recorded_at;
-- name: was it speeding
-- with: 1, 138
-- with: 1999, 100
SELECT recorded_at, speed FROM positions WHERE vehicle_id = $1 AND speed > $2 ORDER BY recorded_at DESC LIMIT 20;
-- expert
CREATE INDEX ON positions (vehicle_id, recorded_at);
