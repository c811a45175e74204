-- case: a table of few pages
-- expect: nothing
-- base: epop
-- statements
-- weight: 100
-- with: 77
-- with: 5
SELECT * FROM projects WHERE owner_id = $1;
