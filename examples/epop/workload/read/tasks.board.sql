-- weight: 3
\set project random(1, :projects)
SELECT /* tasks.board */ b.id AS bucket_id, b.name, t.id, t.title, t.priority, t.progress, t.position
  FROM task_buckets b LEFT JOIN tasks t ON t.bucket_id = b.id
 WHERE b.project_id = :project
 ORDER BY b.position, t.position;
