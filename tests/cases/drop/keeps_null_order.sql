-- case: both directions of a column alone are one, but not with the empty ones elsewhere
-- expect: nothing
-- base: work
-- schema
CREATE INDEX tasks_due ON tasks (project_id, due_at);
CREATE INDEX tasks_due_last ON tasks (project_id, due_at DESC NULLS LAST);
-- statements
-- with: 1
SELECT id, title FROM tasks WHERE project_id = $1 ORDER BY due_at LIMIT 10;
-- with: 1
SELECT id, title FROM tasks WHERE project_id = $1 ORDER BY due_at DESC NULLS LAST LIMIT 10;
-- worse
DROP INDEX tasks_due_last;
-- worse
DROP INDEX tasks_due;
