-- weight: 8
\set task random(1, :tasks)
SELECT /* tasks.by_id */ t.*, p.name AS project, b.name AS bucket, u.display_name
  FROM tasks t JOIN projects p ON p.id = t.project_id
  LEFT JOIN task_buckets b ON b.id = t.bucket_id LEFT JOIN users u ON u.id = t.created_by
 WHERE t.id = :task LIMIT 1;
