-- case: the same mistake on a table of a few pages costs nothing
-- expect: nothing
-- base: work
-- statements
-- with: '47'
SELECT id, name FROM projects WHERE id::text = $1;
