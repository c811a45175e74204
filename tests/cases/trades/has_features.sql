-- case: vehicles that have some features of a list; the empty array is the most frequent value
-- expect: create
-- base: fleet
-- statements
-- name: with a feature
-- weight: 10
-- with: ARRAY['f70', 'f71']
-- with: ARRAY['f45']
-- with: ARRAY['f30', 'f77']
SELECT id, plate FROM vehicles WHERE features && $1 AND deleted_at IS NULL;
-- expert
CREATE INDEX ON vehicles USING gin (features);
