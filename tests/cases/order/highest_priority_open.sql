-- case: an equality, a list and an order: the list must not stand before what orders
-- expect: create
-- base: work
-- statements
-- with: 1
-- with: 5
SELECT id, title FROM tasks WHERE project_id = $1 AND status IN ('open', 'blocked') ORDER BY created_at DESC LIMIT 10;
-- expert
CREATE INDEX ON tasks (project_id, created_at) WHERE status IN ('open', 'blocked');
