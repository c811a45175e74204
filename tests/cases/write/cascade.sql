-- case: the plan of the deletion is perfect, all time is in the trigger of the foreign key
-- expect: create
-- base: work
-- statements
-- with: 4711
-- with: 88888
DELETE FROM tasks WHERE id = $1;
-- expert
CREATE INDEX ON comments (task_id);
