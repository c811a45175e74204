-- case: value = ANY(column) never reads the GIN index that is there
-- expect: rewrite any_of_array
-- base: fleet
-- schema
CREATE INDEX vehicles_features ON vehicles USING gin (features);
-- statements
-- name: with feature
-- weight: 20
-- with: 'f77'
-- with: 'f60'
SELECT id, plate, features FROM vehicles WHERE $1 = ANY (features);
-- expert
SELECT id, plate, features FROM vehicles WHERE features @> ARRAY[$1];
