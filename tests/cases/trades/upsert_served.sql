-- case: an upsert finds its row by the primary key it names
-- expect: nothing
-- base: fleet
-- statements
-- name: add up
-- weight: 100
-- with: 77, DATE '2025-03-02', 1200
-- with: 590, DATE '2025-03-03', 10
INSERT INTO mileage_daily (vehicle_id, day, distance, trips) VALUES ($1, $2, $3, 1) ON CONFLICT (vehicle_id, day) DO UPDATE SET distance = mileage_daily.distance + EXCLUDED.distance, trips = mileage_daily.trips + 1;
-- name: of a vehicle
-- weight: 20
-- with: 77
SELECT day, distance FROM mileage_daily WHERE vehicle_id = $1 AND day >= DATE '2025-05-01' ORDER BY day DESC LIMIT 10;
