-- case: a histogram of open tasks by assignee: few rows of a big project, read from the index alone
-- expect: create
-- base: epop
-- schema
CREATE INDEX tasks_project ON tasks (project_id);
-- statements
-- weight: 20
-- with: 1
-- with: 30
-- with: 395
SELECT assigned_to, count(*) FROM tasks WHERE project_id = $1 AND status = 'open' GROUP BY assigned_to;
-- expert
CREATE INDEX ON tasks (project_id, assigned_to) WHERE status = 'open';
