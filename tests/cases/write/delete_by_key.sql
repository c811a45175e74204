-- case: a deletion by key, of rows nothing refers to
-- expect: nothing
-- base: work
-- statements
-- with: 500
DELETE FROM comments WHERE id = $1;
