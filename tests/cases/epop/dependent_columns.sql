-- case: columns that depend on each other; every index is there
-- expect: nothing
-- base: epop
-- schema
CREATE INDEX t1 ON tasks (project_id, bucket_id, position);
CREATE INDEX c1 ON task_comments (task_id);
-- statements
-- with: 1, 2
-- with: 3, 15
SELECT t.title, t.status, c.user_id, c.body FROM tasks AS t JOIN task_comments AS c ON c.task_id = t.id WHERE t.project_id = $1 AND t.bucket_id = $2;
