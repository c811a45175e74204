-- case: so few rows that sorting them costs nothing
-- expect: nothing
-- base: epop
-- schema
CREATE INDEX c1 ON task_comments (task_id);
-- statements
-- weight: 50
-- with: 77
-- with: 50000
SELECT id, body FROM task_comments WHERE task_id = $1 ORDER BY created_at;
