-- case: the condition stands on the joined table; only the planner knows that it binds the tasks
-- expect: create
-- base: work
-- statements
-- with: 1
-- with: 250
SELECT t.id, t.title, p.name FROM tasks t JOIN projects p ON p.id = t.project_id WHERE p.id = $1 ORDER BY t.id DESC LIMIT 20;
-- expert
CREATE INDEX ON tasks (project_id, id);
