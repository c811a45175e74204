-- case: an UPDATE that nearly never finds a row: acknowledge what is new of a vehicle
-- expect: create
-- base: fleet
-- most: 1
-- statements
-- name: acknowledge
-- weight: 20
-- with: 1
-- with: 9000
-- with: 8000
UPDATE alerts SET acknowledged_at = TIMESTAMPTZ '2025-07-01' WHERE vehicle_id = $1 AND acknowledged_at IS NULL;
-- expert
CREATE INDEX ON alerts (vehicle_id) WHERE acknowledged_at IS NULL;
