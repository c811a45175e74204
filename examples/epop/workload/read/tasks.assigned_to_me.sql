-- weight: 4
\set user random(1, :users)
SELECT /* tasks.assigned_to_me */ t.id, t.title, t.priority, t.due_at
  FROM task_assignees a JOIN tasks t ON t.id = a.task_id
 WHERE a.user_id = :user AND t.progress <> 'completed'
 ORDER BY t.due_at NULLS LAST, t.id LIMIT 20;
