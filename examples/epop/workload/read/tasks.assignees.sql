-- weight: 6
\set first random(1, :tasks - 30)
SELECT /* tasks.assignees */ a.task_id, u.id, u.display_name
  FROM task_assignees a JOIN users u ON u.id = a.user_id
 WHERE a.task_id = ANY (ARRAY[:first::bigint, :first::bigint + 2, :first::bigint + 7, :first::bigint + 11, :first::bigint + 16, :first::bigint + 20, :first::bigint + 25, :first::bigint + 29]);
