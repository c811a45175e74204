-- case: an update moves the tasks below: the bucket is found by an index, the position is what changes
-- expect: create
-- most: 1
-- base: epop
-- statements
-- weight: 20
-- with: 1990, 2500
-- with: 1000, 0
UPDATE tasks SET position = position + 1 WHERE bucket_id = $1 AND position >= $2;
-- expert
CREATE INDEX ON tasks (bucket_id);
