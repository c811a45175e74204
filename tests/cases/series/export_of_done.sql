-- case: four of five rows are wanted, with wide columns: no index can help
-- expect: nothing
-- base: epop
-- statements
-- weight: 3
-- with: 'done'
SELECT id, title, description, due_at FROM tasks WHERE status = $1;
-- with: 1
SELECT count(*), avg(length(description)) FROM tasks WHERE priority > $1;
