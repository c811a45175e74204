-- case: an update of all that stand behind a place
-- expect: create
-- base: work
-- statements
-- with: 1, 12, 9950
-- with: 2, 23, 9900
UPDATE tasks SET position = position + 1 WHERE project_id = $1 AND bucket_id = $2 AND position >= $3;
-- expert
CREATE INDEX ON tasks (bucket_id, position);
