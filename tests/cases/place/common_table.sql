-- case: the condition stands inside a WITH
-- expect: create
-- base: work
-- statements
-- with: 100
-- with: 2500
WITH mine AS (SELECT id, project_id, title FROM tasks WHERE assignee_id = $1)
SELECT m.title, p.name FROM mine m JOIN projects p ON p.id = m.project_id ORDER BY p.name;
-- expert
CREATE INDEX ON tasks (assignee_id);
