-- case: what a foreign key deletes along
-- expect: create
-- base: epop
-- most: 1
-- statements
-- with: 77777
-- with: 5
DELETE FROM tasks WHERE id = $1;
-- expert
CREATE INDEX ON task_comments (task_id);
