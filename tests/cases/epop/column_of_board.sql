-- case: the bucket already implies the project
-- expect: nothing
-- base: epop
-- schema
CREATE INDEX t1 ON tasks (project_id, bucket_id, position);
-- statements
-- weight: 20
-- with: 3, 15
-- with: 200, 998
-- with: 1, 2
SELECT id FROM tasks WHERE project_id = $1 AND bucket_id = $2 ORDER BY position;
