-- case: one box to search in: either column, so each needs an index
-- expect: create
-- base: fleet
-- statements
-- name: search box
-- weight: 20
-- with: 'W-052880X'
-- with: 'WVCF4AB54D583F499'
SELECT id, plate, vin FROM vehicles WHERE vin = $1 OR plate = $1 ORDER BY id LIMIT 20;
-- expert
CREATE INDEX ON vehicles (vin);
CREATE INDEX ON vehicles (plate);
-- worse
CREATE INDEX ON vehicles (vin, plate);
