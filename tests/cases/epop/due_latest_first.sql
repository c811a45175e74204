-- case: tasks of a project, due last first, those without a day at the end
-- expect: create
-- base: epop
-- statements
-- with: 399
-- with: 1
SELECT id, due_at FROM tasks WHERE project_id = $1 ORDER BY due_at DESC NULLS LAST LIMIT 20;
-- expert
CREATE INDEX ON tasks (project_id, due_at DESC NULLS LAST);
-- worse
CREATE INDEX ON tasks (project_id, due_at);
