-- case: a bucket belongs to one project, so the project adds nothing
-- expect: nothing
-- base: work
-- schema
CREATE INDEX tasks_bucket ON tasks (bucket_id);
-- statements
-- with: 100, 1002
-- with: 7, 73
SELECT id, title FROM tasks WHERE project_id = $1 AND bucket_id = $2;
-- worse
CREATE INDEX ON tasks (project_id, bucket_id);
