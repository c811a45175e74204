-- case: the first column of a unique constraint and of a composite primary key needs no index of its own
-- expect: nothing
-- base: epop
-- statements
-- weight: 30
-- with: 500
-- with: 99000
SELECT id, successor_id, lag_days FROM task_dependencies WHERE predecessor_id = $1;
-- weight: 100
-- with: 1
-- with: 1500
SELECT user_id, role FROM chat_participants WHERE chat_id = $1;
