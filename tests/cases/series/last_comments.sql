-- case: DISTINCT ON for the tasks of a page: a list of keys, then the newest of each
-- expect: create
-- most: 1
-- base: epop
-- statements
-- weight: 20
-- with: ARRAY[5, 500, 5000, 50000]
-- with: ARRAY[99990, 99991, 99992, 99993, 99994, 99995]
SELECT DISTINCT ON (task_id) task_id, user_id, body, created_at FROM task_comments WHERE task_id = ANY ($1) ORDER BY task_id, created_at DESC;
-- expert
CREATE INDEX ON task_comments (task_id, created_at DESC);
