-- case: the value is of a wider type
-- expect: rewrite type_mismatch
-- base: epop
-- statements
-- with: 7777
SELECT id, email FROM users WHERE id = $1::numeric;
-- with: 77777
SELECT * FROM tasks WHERE id = $1::numeric;
-- expert
SELECT id, email FROM users WHERE id = $1::bigint;
SELECT * FROM tasks WHERE id = $1::bigint;
