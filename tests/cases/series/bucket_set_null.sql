-- case: deleting a bucket takes it out of its tasks: the time is in the trigger, the plan reads one row
-- expect: create
-- most: 1
-- base: epop
-- schema
ALTER TABLE tasks ADD FOREIGN KEY (bucket_id) REFERENCES task_buckets ON DELETE SET NULL;
-- statements
-- with: 1990
-- with: 1500
DELETE FROM task_buckets WHERE id = $1;
-- expert
CREATE INDEX ON tasks (bucket_id);
