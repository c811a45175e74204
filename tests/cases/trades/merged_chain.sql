-- case: a recursive query follows a pointer that two in a hundred rows have, from the end of it
-- expect: create
-- base: clinic
-- statements
-- name: merged into
-- weight: 10
-- with: md5('p5')::uuid
-- with: md5('p300')::uuid
WITH RECURSIVE chain AS (SELECT id, merged_into, 1 AS depth FROM patients WHERE id = $1 UNION ALL SELECT p.id, p.merged_into, c.depth + 1 FROM patients p JOIN chain c ON p.merged_into = c.id WHERE c.depth < 10) SELECT id, depth FROM chain;
-- expert
CREATE INDEX ON patients (merged_into) WHERE merged_into IS NOT NULL;
