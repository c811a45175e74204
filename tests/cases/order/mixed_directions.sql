-- case: one sort column falls, the next rises
-- expect: create
-- base: work
-- statements
-- with: 1
-- with: 120
SELECT id, title FROM tasks WHERE project_id = $1 ORDER BY priority DESC, created_at LIMIT 10;
-- expert
CREATE INDEX ON tasks (project_id, priority DESC, created_at);
-- worse
CREATE INDEX ON tasks (project_id, priority);
