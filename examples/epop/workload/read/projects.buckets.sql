-- weight: 5
\set project random_zipfian(1, :projects, 1.2)
SELECT /* projects.buckets */ id, name, position FROM task_buckets WHERE project_id = :project ORDER BY position;
