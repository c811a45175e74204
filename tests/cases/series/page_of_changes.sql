-- case: pages by a row comparison within a project
-- expect: create
-- most: 1
-- base: epop
-- statements
-- weight: 20
-- with: 1, '2025-07-01', 50000
-- with: 1, '2025-06-05', 1
-- with: 350, '2025-07-10', 77
SELECT id, title, updated_at FROM tasks WHERE project_id = $1 AND (updated_at, id) < ($2, $3) ORDER BY updated_at DESC, id DESC LIMIT 20;
-- expert
CREATE INDEX ON tasks (project_id, updated_at, id);
