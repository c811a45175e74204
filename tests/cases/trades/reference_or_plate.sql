-- case: OR between a column of each of two joined tables; both have their index
-- expect: rewrite or_across_tables
-- base: fleet
-- schema
CREATE INDEX trips_reference ON trips (reference);
CREATE INDEX trips_vehicle ON trips (vehicle_id);
CREATE INDEX vehicles_plate ON vehicles (plate);
-- statements
-- name: search
-- weight: 5
-- with: 'R77'
-- with: 'R88000'
SELECT t.id, t.started_at, v.plate FROM trips t JOIN vehicles v ON v.id = t.vehicle_id WHERE t.reference = $1 OR v.plate = $1;
-- expert
SELECT t.id, t.started_at, v.plate FROM trips t JOIN vehicles v ON v.id = t.vehicle_id WHERE t.reference = $1 UNION SELECT t.id, t.started_at, v.plate FROM trips t JOIN vehicles v ON v.id = t.vehicle_id WHERE v.plate = $1;
