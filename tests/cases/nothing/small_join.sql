-- case: the large table is asked by its key, only the small one is read whole
-- expect: nothing
-- base: work
-- statements
-- with: 90001
SELECT t.title, p.name FROM tasks t JOIN projects p ON p.owner_id = t.priority WHERE t.id = $1;
