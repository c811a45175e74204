-- case: due within few days, most urgent first: the range is narrow, so it and not the sort belongs behind the equality
-- expect: create
-- most: 1
-- base: epop
-- statements
-- weight: 20
-- with: 1, '2025-03-03', '2025-03-04'
-- with: 1, '2025-05-05', '2025-05-12'
-- with: 300, '2025-03-03', '2025-03-10'
SELECT id, title, priority FROM tasks WHERE project_id = $1 AND due_at >= $2 AND due_at < $3 ORDER BY priority DESC, id LIMIT 20;
-- expert
CREATE INDEX ON tasks (project_id, due_at);
-- worse
CREATE INDEX ON tasks (project_id, priority DESC, id);
