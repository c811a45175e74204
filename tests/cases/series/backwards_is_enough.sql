-- case: both orders, the first page, a later page and the newest are served by one index that is there
-- expect: nothing
-- base: epop
-- schema
CREATE INDEX tasks_project_created ON tasks (project_id, created_at);
-- statements
-- weight: 20
-- with: 1
-- with: 350
SELECT id, title FROM tasks WHERE project_id = $1 ORDER BY created_at DESC LIMIT 20;
-- with: 2
SELECT id, title FROM tasks WHERE project_id = $1 ORDER BY created_at LIMIT 20;
-- with: 1, '2025-03-01'
SELECT id, title FROM tasks WHERE project_id = $1 AND created_at < $2 ORDER BY created_at DESC LIMIT 20;
-- with: 399
SELECT max(created_at) FROM tasks WHERE project_id = $1;
