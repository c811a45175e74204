-- case: an OR of columns of two tables can be answered by no index
-- expect: rewrite or_across_tables
-- base: work
-- schema
CREATE INDEX tasks_assignee ON tasks (assignee_id);
CREATE INDEX comments_task ON comments (task_id);
CREATE INDEX comments_author ON comments (author_id);
-- statements
-- with: 77
SELECT c.id FROM comments c JOIN tasks t ON t.id = c.task_id WHERE c.author_id = $1 OR t.assignee_id = $1;
-- expert
SELECT c.id FROM comments c JOIN tasks t ON t.id = c.task_id WHERE c.author_id = $1 UNION SELECT c.id FROM comments c JOIN tasks t ON t.id = c.task_id WHERE t.assignee_id = $1;
