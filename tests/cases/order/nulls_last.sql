-- case: newest first with the empty ones at the end, which no default order gives
-- expect: create
-- base: work
-- statements
-- with: 1
-- with: 200
SELECT id, title, due_at FROM tasks WHERE project_id = $1 ORDER BY due_at DESC NULLS LAST LIMIT 10;
-- expert
CREATE INDEX ON tasks (project_id, due_at DESC NULLS LAST);
-- worse
CREATE INDEX ON tasks (project_id, due_at);
