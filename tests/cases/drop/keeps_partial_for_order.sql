-- case: IS NULL in a full index gives no order, so its partial twin stays
-- expect: nothing
-- base: work
-- schema
CREATE INDEX tasks_full ON tasks (project_id, bucket_id, position);
CREATE INDEX tasks_loose ON tasks (project_id, position) WHERE bucket_id IS NULL;
-- statements
-- with: 1
-- with: 2
SELECT id, title FROM tasks WHERE project_id = $1 AND bucket_id IS NULL ORDER BY position LIMIT 10;
-- with: 1, 12
SELECT id, title FROM tasks WHERE project_id = $1 AND bucket_id = $2 ORDER BY position LIMIT 10;
-- worse
DROP INDEX tasks_loose;
