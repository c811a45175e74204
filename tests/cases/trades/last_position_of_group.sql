-- case: the last position of each vehicle of a group, of a table partitioned by month; one vehicle is silent for months
-- expect: create
-- base: fleet
-- schema
CREATE INDEX positions_at ON positions (recorded_at);
CREATE INDEX vehicles_group ON vehicles (group_id);
-- statements
-- name: map
-- weight: 5
-- with: 3000
-- with: 10000
-- with: 29000
SELECT v.id, v.plate, p.recorded_at, p.lat, p.lon FROM vehicles v LEFT JOIN LATERAL (SELECT recorded_at, lat, lon FROM positions WHERE vehicle_id = v.id ORDER BY recorded_at DESC LIMIT 1) p ON true WHERE v.group_id = $1 AND v.deleted_at IS NULL;
-- expert
CREATE INDEX ON positions (vehicle_id, recorded_at);
