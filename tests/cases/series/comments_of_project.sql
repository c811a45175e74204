-- case: newest comments of a project, which only their tasks know
-- expect: create
-- most: 2
-- base: epop
-- statements
-- weight: 10
-- with: 1
-- with: 399
-- with: 100
SELECT c.id, c.body, t.title FROM tasks AS t JOIN task_comments AS c ON c.task_id = t.id WHERE t.project_id = $1 AND t.status = 'blocked' ORDER BY c.created_at DESC LIMIT 20;
-- expert
CREATE INDEX ON tasks (project_id) WHERE status = 'blocked';
CREATE INDEX ON task_comments (task_id);
-- worse
CREATE INDEX ON task_comments (created_at);
