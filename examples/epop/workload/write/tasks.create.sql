-- weight: 4
\set bucket random(1, :buckets)
\set user random(1, :users)
BEGIN;
INSERT /* tasks.create */ INTO tasks (project_id, bucket_id, title, description, position, created_by)
SELECT b.project_id, b.id, 'Check the numbers again', 'Somebody should look at the numbers before the meeting.', 1000, :user
  FROM task_buckets b WHERE b.id = :bucket RETURNING id AS task \gset
INSERT /* tasks.create */ INTO domain_outbox (event_name, aggregate_type, aggregate_id, user_id, payload)
SELECT 'task.created', 'task', t.id, :user, '{"kind": "task"}' FROM tasks t WHERE t.id = :task;
COMMIT;
