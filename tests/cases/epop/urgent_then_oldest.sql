-- case: two directions in one order
-- expect: create
-- base: epop
-- statements
-- with: 1
-- with: 200
-- with: 399
SELECT id, title FROM tasks WHERE project_id = $1 ORDER BY priority DESC, created_at LIMIT 20;
-- expert
CREATE INDEX ON tasks (project_id, priority DESC, created_at);
-- worse
CREATE INDEX ON tasks (project_id, priority);
