-- case: OR over two joined tables: no index serves it, two halves use those that are there
-- expect: rewrite or_across_tables
-- base: epop
-- schema
CREATE INDEX tasks_creator ON tasks (created_by);
CREATE INDEX assignees_user ON task_assignees (user_id);
-- statements
-- weight: 10
-- with: 1
-- with: 6000
SELECT DISTINCT t.id, t.title FROM tasks AS t LEFT JOIN task_assignees AS a ON a.task_id = t.id WHERE t.created_by = $1 OR a.user_id = $1;
-- expert
SELECT t.id, t.title FROM tasks AS t WHERE t.created_by = $1 UNION SELECT t.id, t.title FROM task_assignees AS a JOIN tasks AS t ON t.id = a.task_id WHERE a.user_id = $1;
