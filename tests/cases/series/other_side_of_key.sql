-- case: open tasks of an assignee: the primary key begins with the other column
-- expect: create
-- most: 1
-- base: epop
-- statements
-- weight: 20
-- with: 1
-- with: 4000
-- with: 9990
SELECT t.id, t.title, t.due_at FROM task_assignees AS a JOIN tasks AS t ON t.id = a.task_id WHERE a.user_id = $1 AND t.status <> 'done' ORDER BY t.due_at LIMIT 20;
-- expert
CREATE INDEX ON task_assignees (user_id, task_id);
-- worse
CREATE INDEX ON tasks (due_at) WHERE status <> 'done';
