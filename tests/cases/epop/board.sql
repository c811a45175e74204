-- case: the columns of a board and what lies in them
-- expect: create
-- base: epop
-- statements
-- with: 3
-- with: 200
-- with: 390
SELECT b.id, b.name, t.id, t.title FROM task_buckets AS b LEFT JOIN tasks AS t ON t.bucket_id = b.id WHERE b.project_id = $1 ORDER BY b.position, t.position;
-- expert
CREATE INDEX ON tasks (bucket_id, position);
