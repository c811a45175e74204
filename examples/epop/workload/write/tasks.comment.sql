-- weight: 4
\set task random(1, :tasks)
\set user random(1, :users)
INSERT /* tasks.comment */ INTO task_comments (task_id, user_id, body) VALUES (:task, :user, 'looks good to me, thanks for the quick fix');
