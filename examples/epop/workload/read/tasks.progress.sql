-- weight: 2
\set project random_zipfian(1, :projects, 1.2)
SELECT /* tasks.progress */ progress, count(*) AS tasks, count(*) FILTER (WHERE due_at < now()) AS overdue
  FROM tasks WHERE project_id = :project GROUP BY progress;
