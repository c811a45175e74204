-- case: a hash index beside one that also gives prefixes
-- expect: drop
-- base: fleet
-- schema
CREATE INDEX vehicles_vin_hash ON vehicles USING hash (vin);
CREATE INDEX vehicles_vin ON vehicles (vin);
-- statements
-- name: by number
-- weight: 50
-- with: 'WV854AF3695666AF5'
-- with: 'WV0'
SELECT id, plate, state FROM vehicles WHERE vin = $1;
-- name: by prefix
-- weight: 10
-- with: 'WV77A%'
SELECT id, vin FROM vehicles WHERE vin LIKE $1 ORDER BY vin LIMIT 20;
-- expert
DROP INDEX vehicles_vin_hash;
-- worse
DROP INDEX vehicles_vin;
