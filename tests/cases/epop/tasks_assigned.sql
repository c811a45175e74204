-- case: the second column of a primary key
-- expect: create
-- base: epop
-- statements
-- with: 77
-- with: 9000
-- with: 1
SELECT t.id, t.title FROM task_assignees AS a JOIN tasks AS t ON t.id = a.task_id WHERE a.user_id = $1 ORDER BY t.id DESC LIMIT 20;
-- expert
CREATE INDEX ON task_assignees (user_id, task_id);
