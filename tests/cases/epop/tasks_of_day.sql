-- case: a cast of a time to a day
-- expect: rewrite function_on_column
-- base: epop
-- schema
CREATE INDEX t1 ON tasks (created_at);
-- statements
-- with: '2025-03-05'
-- with: '2025-01-20'
SELECT id, title FROM tasks WHERE created_at::date = $1;
-- expert
SELECT id, title FROM tasks WHERE created_at >= $1::date AND created_at < $1::date + 1;
