-- case: what is due within a week
-- expect: create
-- base: work
-- statements
-- with: '2025-06-01', '2025-06-07'
-- with: '2026-03-01', '2026-03-03'
SELECT id, title FROM tasks WHERE due_at BETWEEN $1 AND $2;
-- expert
CREATE INDEX ON tasks (due_at);
