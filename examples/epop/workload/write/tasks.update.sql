-- weight: 5
\set task random(1, :tasks)
UPDATE /* tasks.update */ tasks SET progress = 'in_progress', priority = 'high' WHERE id = :task;
