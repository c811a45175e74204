-- case: the status is in a view, the person in the statement
-- expect: create
-- base: epop
-- schema
CREATE VIEW blocked_tasks AS SELECT id, project_id, assigned_to, title, due_at, updated_at FROM tasks WHERE status = 'blocked';
-- statements
-- weight: 20
-- with: 1
-- with: 77
-- with: 380
SELECT id, title, due_at FROM blocked_tasks WHERE project_id = $1 ORDER BY updated_at DESC LIMIT 10;
-- expert
CREATE INDEX ON tasks (project_id, updated_at) WHERE status = 'blocked';
-- worse
CREATE INDEX ON tasks (updated_at);
