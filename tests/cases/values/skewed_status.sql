-- case: the frequent and the rare value of the same parameter
-- expect: create
-- base: work
-- statements
-- with: 'done'
-- with: 'open'
-- with: 'blocked'
SELECT id, title FROM tasks WHERE status = $1 ORDER BY created_at DESC LIMIT 20;
-- expert
CREATE INDEX ON tasks (status, created_at);
-- worse
CREATE INDEX ON tasks (created_at);
