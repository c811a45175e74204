-- case: the five latest of a person
-- expect: create
-- base: epop
-- statements
-- with: 1
-- with: 77
-- with: 9000
SELECT id, title, status FROM tasks WHERE created_by = $1 ORDER BY created_at DESC, id LIMIT 5;
-- expert
CREATE INDEX ON tasks (created_by, created_at DESC, id);
