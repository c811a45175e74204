-- case: a join that the primary keys serve
-- expect: nothing
-- base: work
-- statements
-- with: 500
SELECT c.body, t.title, p.name FROM comments c JOIN tasks t ON t.id = c.task_id JOIN projects p ON p.id = t.project_id WHERE c.id = $1;
