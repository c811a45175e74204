-- case: an update finds its rows like a query does
-- expect: create
-- base: work
-- statements
-- with: 100
-- with: 2000
UPDATE tasks SET assignee_id = NULL WHERE assignee_id = $1 AND status = 'open';
-- expert
CREATE INDEX ON tasks (assignee_id);
