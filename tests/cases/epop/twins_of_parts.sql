-- case: one half of a twin is needed for its order
-- expect: drop
-- base: epop
-- schema
CREATE INDEX t1 ON tasks (project_id, bucket_id, position);
CREATE INDEX t2 ON tasks (project_id, position) WHERE bucket_id IS NULL;
CREATE INDEX t3 ON tasks (project_id, bucket_id, position) WHERE bucket_id IS NOT NULL;
-- statements
-- with: 1
-- with: 2
SELECT id FROM tasks WHERE project_id = $1 AND bucket_id IS NULL ORDER BY position LIMIT 50;
-- with: 1, 2
-- with: 3, 15
SELECT id FROM tasks WHERE project_id = $1 AND bucket_id = $2 ORDER BY position LIMIT 50;
-- expert
DROP INDEX t3;
-- worse
DROP INDEX t2;
