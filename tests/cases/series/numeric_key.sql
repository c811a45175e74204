-- case: a number that the driver sends as numeric: the key is cast in every row
-- expect: rewrite type_mismatch
-- base: epop
-- statements
-- weight: 20
-- with: 77777
-- with: 5
SELECT t.id, t.title, u.display_name FROM tasks AS t JOIN users AS u ON u.id = t.created_by WHERE t.id = $1::numeric;
-- expert
SELECT t.id, t.title, u.display_name FROM tasks AS t JOIN users AS u ON u.id = t.created_by WHERE t.id = $1::bigint;
