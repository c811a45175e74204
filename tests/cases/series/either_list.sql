-- case: UNION of what somebody created and what was assigned by a list of its own: an index in each of two tables
-- expect: create
-- most: 2
-- base: epop
-- statements
-- weight: 20
-- with: 1
-- with: 5000
-- with: 9999
SELECT id FROM tasks WHERE created_by = $1 AND status = 'progress' UNION SELECT task_id FROM task_assignees WHERE user_id = $1;
-- expert
CREATE INDEX ON tasks (created_by) WHERE status = 'progress';
CREATE INDEX ON task_assignees (user_id, task_id);
