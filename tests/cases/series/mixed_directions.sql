-- case: highest priority first, within it the oldest: with both columns ascending all of a priority has to be sorted
-- expect: create
-- base: epop
-- schema
CREATE INDEX tasks_project ON tasks (project_id);
-- statements
-- weight: 20
-- with: 1
-- with: 40
-- with: 390
SELECT id, title, priority FROM tasks WHERE project_id = $1 ORDER BY priority DESC, created_at LIMIT 20;
-- expert
CREATE INDEX ON tasks (project_id, priority DESC, created_at);
-- worse
CREATE INDEX ON tasks (project_id, priority, created_at);
