-- case: equality, range, and an order of something else
-- expect: create
-- base: epop
-- statements
-- with: 1, '2025-03-01', '2025-03-08'
-- with: 100, '2025-03-01', '2025-03-15'
-- with: 399, '2025-05-01', '2025-05-31'
SELECT id, title FROM tasks WHERE project_id = $1 AND status = 'open' AND due_at >= $2 AND due_at < $3 ORDER BY position LIMIT 50;
-- expert
CREATE INDEX ON tasks (project_id, status, due_at);
