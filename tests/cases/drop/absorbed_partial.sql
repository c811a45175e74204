-- case: a partial index whose rows and order a full one has too
-- expect: drop
-- base: work
-- schema
CREATE INDEX tasks_full ON tasks (project_id, bucket_id, position);
CREATE INDEX tasks_part ON tasks (project_id, bucket_id, position) WHERE bucket_id IS NOT NULL;
-- statements
-- with: 1, 12
-- with: 100, 1001
SELECT id, title FROM tasks WHERE project_id = $1 AND bucket_id = $2 ORDER BY position LIMIT 20;
-- expert
DROP INDEX tasks_part;
