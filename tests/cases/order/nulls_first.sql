-- case: ascending with the empty ones first
-- expect: create
-- base: work
-- statements
-- with: 3
-- with: 1
SELECT id, title FROM tasks WHERE project_id = $1 AND status = 'done' ORDER BY due_at NULLS FIRST, id LIMIT 5;
-- expert
CREATE INDEX ON tasks (project_id, status, due_at NULLS FIRST, id);
-- worse
CREATE INDEX ON tasks (project_id, due_at);
