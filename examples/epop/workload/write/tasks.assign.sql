-- weight: 3
\set task random(1, :tasks)
\set user random(1, :users)
INSERT /* tasks.assign */ INTO task_assignees (task_id, user_id) VALUES (:task, :user) ON CONFLICT DO NOTHING;
