-- case: a comparison that takes NULL for a value cannot be a key
-- expect: rewrite null_safe
-- base: fleet
-- schema
CREATE INDEX vehicles_group ON vehicles (group_id);
-- statements
-- name: of group
-- weight: 20
-- with: 5000
-- with: 20000
SELECT id, plate, state FROM vehicles WHERE group_id IS NOT DISTINCT FROM $1;
-- expert
SELECT id, plate, state FROM vehicles WHERE group_id = $1;
