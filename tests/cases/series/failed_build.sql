-- case: what a failed concurrent build left: maintained by every write, read by nobody; a second attempt succeeded
-- expect: drop
-- base: epop
-- schema
CREATE INDEX tasks_bucket ON tasks (bucket_id, position);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'tasks_bucket'::regclass;
CREATE INDEX tasks_bucket_again ON tasks (bucket_id, position);
-- statements
-- weight: 50
-- with: 1990
-- with: 1000
SELECT id, title, position FROM tasks WHERE bucket_id = $1 ORDER BY position;
-- expert
DROP INDEX tasks_bucket;
-- worse
DROP INDEX tasks_bucket_again;
