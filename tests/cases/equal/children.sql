-- case: the rows that refer to a key
-- expect: create
-- base: work
-- statements
-- with: 100
-- with: 77777
SELECT id, body FROM comments WHERE task_id = $1 ORDER BY id;
-- expert
CREATE INDEX ON comments (task_id);
