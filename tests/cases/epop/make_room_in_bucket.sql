-- case: rows moved to make room
-- expect: create
-- base: epop
-- statements
-- with: 3, 15, 4900
-- with: 200, 998, 4500
UPDATE tasks SET position = position + 1 WHERE project_id = $1 AND bucket_id = $2 AND position >= $3;
-- expert
CREATE INDEX ON tasks (bucket_id);
