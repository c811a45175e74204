-- case: a table of 500 rows is read as fast
-- expect: nothing
-- base: work
-- statements
-- with: 5
SELECT id, name FROM projects WHERE owner_id = $1;
