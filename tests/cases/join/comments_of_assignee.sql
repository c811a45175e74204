-- case: from a person to the tasks and on to their comments
-- expect: create
-- base: work
-- statements
-- with: 17
-- with: 2500
SELECT c.id, c.body FROM tasks t JOIN comments c ON c.task_id = t.id WHERE t.assignee_id = $1;
-- expert
CREATE INDEX ON tasks (assignee_id);
CREATE INDEX ON comments (task_id);
-- worse
CREATE INDEX ON comments (task_id);
