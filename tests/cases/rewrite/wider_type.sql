-- case: a parameter of a wider type turns the key into that type
-- expect: rewrite type_mismatch
-- base: work
-- statements
-- with: 4711
SELECT id, title FROM tasks WHERE id = $1::numeric;
-- expert
SELECT id, title FROM tasks WHERE id = $1::bigint;
