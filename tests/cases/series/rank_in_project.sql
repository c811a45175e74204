-- case: a limit hidden in a window function's number: the executor stops after it when the order is there
-- expect: create
-- base: epop
-- schema
CREATE INDEX tasks_project ON tasks (project_id);
-- statements
-- weight: 20
-- with: 1
-- with: 25
-- with: 398
SELECT * FROM (SELECT id, title, row_number() OVER (ORDER BY updated_at DESC) AS place FROM tasks WHERE project_id = $1) AS ranked WHERE place <= 10;
-- expert
CREATE INDEX ON tasks (project_id, updated_at);
