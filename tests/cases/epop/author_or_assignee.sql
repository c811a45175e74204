-- case: either of two columns
-- expect: create
-- base: epop
-- statements
-- with: 77
-- with: 9000
SELECT id, title FROM tasks WHERE created_by = $1 OR assigned_to = $1;
-- expert
CREATE INDEX ON tasks (created_by);
CREATE INDEX ON tasks (assigned_to);
-- worse
CREATE INDEX ON tasks (created_by, assigned_to);
