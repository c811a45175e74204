-- case: the newest trips of a list of busy vehicles: each one's newest are enough
-- expect: rewrite list_top
-- base: fleet
-- schema
CREATE INDEX trips_vehicle ON trips (vehicle_id, started_at);
-- statements
-- name: newest
-- weight: 10
-- with: ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
-- with: ARRAY[2, 30, 400, 5000]
SELECT id, vehicle_id, started_at FROM trips WHERE vehicle_id = ANY ($1) ORDER BY started_at DESC LIMIT 10;
-- expert
SELECT t.id, t.vehicle_id, t.started_at FROM unnest($1) AS v (id) CROSS JOIN LATERAL (SELECT id, vehicle_id, started_at FROM trips WHERE vehicle_id = v.id ORDER BY started_at DESC LIMIT 10) AS t ORDER BY t.started_at DESC LIMIT 10;
