-- case: a vehicle that never drove is deleted: the check that no trip refers to it reads all trips
-- expect: create
-- base: fleet
-- most: 1
-- schema
INSERT INTO vehicles (id, account_id, vin, plate, state, odometer, features, settings, created_at) SELECT g, 3, 'WVNEW' || g, 'W-NEW' || g, 'ordered', 0, '{}', '{}', TIMESTAMPTZ '2025-07-01' FROM generate_series(30001, 30020) AS g;
-- statements
-- name: delete an order
-- weight: 20
-- with: 30001
-- with: 30017
DELETE FROM vehicles WHERE id = $1 AND state = 'ordered';
-- expert
CREATE INDEX ON trips (vehicle_id);
