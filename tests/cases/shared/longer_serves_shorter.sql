-- case: one index for the statement with the further condition and the one without
-- expect: create
-- most: 1
-- base: work
-- statements
-- with: 100
-- with: 2500
SELECT id, title FROM tasks WHERE assignee_id = $1;
-- with: 100, 'open'
SELECT id, title FROM tasks WHERE assignee_id = $1 AND status = $2 ORDER BY due_at LIMIT 5;
-- expert
CREATE INDEX ON tasks (assignee_id, status, due_at);
