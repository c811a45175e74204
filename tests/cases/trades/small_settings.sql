-- case: a key of a document in a table of two pages, asked for all the time
-- expect: nothing
-- base: clinic
-- statements
-- name: of a region
-- weight: 300
-- with: 'r3'
-- with: 'r8'
SELECT id, name FROM clinics WHERE settings->>'region' = $1 ORDER BY name;
