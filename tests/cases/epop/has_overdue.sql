-- case: whether there is any
-- expect: create
-- base: epop
-- statements
-- with: 77, '2025-02-01'
-- with: 5, '2025-06-01'
SELECT p.id FROM projects AS p WHERE p.owner_id = $1 AND EXISTS (SELECT FROM tasks AS t WHERE t.project_id = p.id AND t.status = 'blocked' AND t.due_at < $2);
-- expert
CREATE INDEX ON tasks (project_id, due_at) WHERE status = 'blocked';
