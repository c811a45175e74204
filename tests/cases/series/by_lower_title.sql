-- case: sorted without regard to case within an equality: the expression belongs behind the column
-- expect: create
-- base: epop
-- statements
-- weight: 20
-- with: 1
-- with: 20
-- with: 399
SELECT id, title FROM tasks WHERE project_id = $1 ORDER BY lower(title) LIMIT 20;
-- expert
CREATE INDEX ON tasks (project_id, lower(title));
