-- case: two constants that are rare together
-- expect: create
-- base: work
-- statements
SELECT id, title FROM tasks WHERE status = 'open' AND priority = 5 ORDER BY due_at LIMIT 20;
-- expert
CREATE INDEX ON tasks (due_at) WHERE status = 'open' AND priority = 5;
