-- case: OR over two columns of one table wants one index for each arm
-- expect: create
-- most: 2
-- base: epop
-- statements
-- weight: 20
-- with: 1
-- with: 3000
-- with: 9999
SELECT id, title, status FROM tasks WHERE created_by = $1 OR assigned_to = $1;
-- expert
CREATE INDEX ON tasks (created_by);
CREATE INDEX ON tasks (assigned_to);
-- worse
CREATE INDEX ON tasks (created_by, assigned_to);
