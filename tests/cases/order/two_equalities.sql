-- case: two equalities, then the newest
-- expect: create
-- base: work
-- statements
-- with: 1, 'open'
-- with: 1, 'done'
-- with: 300, 'blocked'
SELECT id, title FROM tasks WHERE project_id = $1 AND status = $2 ORDER BY created_at DESC LIMIT 10;
-- expert
CREATE INDEX ON tasks (project_id, status, created_at);
-- worse
CREATE INDEX ON tasks (created_at);
