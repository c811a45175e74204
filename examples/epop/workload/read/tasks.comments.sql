-- weight: 5
\set task random(1, :tasks)
SELECT /* tasks.comments */ c.id, c.body, c.created_at, u.display_name
  FROM task_comments c LEFT JOIN users u ON u.id = c.user_id
 WHERE c.task_id = :task ORDER BY c.id;
