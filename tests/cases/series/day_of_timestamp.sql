-- case: a timestamp with time zone cast to a date can be in no index; as a range the one that is there serves
-- expect: rewrite function_on_column
-- base: epop
-- schema
CREATE INDEX tasks_created ON tasks (created_at);
-- statements
-- weight: 10
-- with: date '2025-03-01'
-- with: date '2025-05-20'
SELECT id, title FROM tasks WHERE created_at::date = $1;
-- expert
SELECT id, title FROM tasks WHERE created_at >= $1 AND created_at < $1 + 1;
