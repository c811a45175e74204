-- weight: 8
-- The project is asked for through its joined alias, as an object-relational mapper writes it.
\set project random_zipfian(1, :projects, 1.2)
\set before random(:tasks / 2, :tasks)
SELECT /* tasks.project_page */ t.id, t.title, t.priority, t.progress, t.due_at, t.position, p.id AS project_id, p.name
  FROM tasks t LEFT JOIN projects p ON p.id = t.project_id
 WHERE p.id = :project AND t.id < :before
 ORDER BY t.id DESC LIMIT 26;
