-- case: the oldest of the few that are blocked
-- expect: create
-- base: work
-- statements
SELECT id, title FROM tasks WHERE status = 'blocked' ORDER BY created_at LIMIT 20;
-- expert
CREATE INDEX ON tasks (created_at) WHERE status = 'blocked';
-- worse
CREATE INDEX ON tasks (created_at);
