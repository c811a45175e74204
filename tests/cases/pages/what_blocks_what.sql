-- case: tasks that block each other: what blocks a task, what it blocks, all that is behind it, and what somebody can begin with
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.109);
CREATE TABLE task (id int PRIMARY KEY, project_id int NOT NULL, assignee_id int, title varchar NOT NULL, state varchar(12) NOT NULL, updated_at timestamptz NOT NULL);
INSERT INTO task SELECT g, 1 + g / 300, CASE WHEN random() < 0.8 THEN 1 + floor(700 * power(random(), 2))::int END, 'task ' || md5(g::text), CASE WHEN g < 85000 AND random() < 0.97 THEN 'done' ELSE (ARRAY['open','doing'])[1 + g % 2] END, timestamptz '2025-01-01' + g * interval '4 minutes' FROM generate_series(1, 100000) AS g;
CREATE INDEX task_project ON task (project_id);
CREATE TABLE dependency (id serial PRIMARY KEY, blocker_id int NOT NULL REFERENCES task ON DELETE CASCADE, blocked_id int NOT NULL REFERENCES task ON DELETE CASCADE, UNIQUE (blocker_id, blocked_id));
INSERT INTO dependency (blocker_id, blocked_id) SELECT DISTINCT g, least(100000, g + 1 + (random() * 40)::int) FROM generate_series(1, 99000) AS g WHERE random() < 0.8;
-- statements
-- name: what blocks
-- weight: 50
-- with: 5000
-- with: 90000
-- with: 1
SELECT d.id, b.id AS b_id, b.title AS b_title, b.state AS b_state FROM dependency d JOIN task b ON b.id = d.blocker_id WHERE d.blocked_id = $1 ORDER BY b.id;
-- name: what is blocked
-- weight: 50
-- with: 5000
-- with: 90000
SELECT d.id, t.id AS t_id, t.title AS t_title, t.state AS t_state FROM dependency d JOIN task t ON t.id = d.blocked_id WHERE d.blocker_id = $1 ORDER BY t.id;
-- name: all behind it
-- weight: 5
-- with: 99900
WITH RECURSIVE behind AS (SELECT d.blocked_id AS id, 1 AS depth FROM dependency d WHERE d.blocker_id = $1 UNION SELECT d.blocked_id, x.depth + 1 FROM behind x JOIN dependency d ON d.blocker_id = x.id WHERE x.depth < 6) SELECT DISTINCT id FROM behind;
-- name: can begin
-- weight: 30
-- with: 1
-- with: 600
-- with: 5000
SELECT t.id, t.title, t.project_id FROM task t WHERE t.assignee_id = $1 AND t.state = 'open' AND NOT EXISTS (SELECT 1 FROM dependency d JOIN task b ON b.id = d.blocker_id WHERE d.blocked_id = t.id AND b.state <> 'done') ORDER BY t.updated_at DESC LIMIT 20;
-- name: begin
-- weight: 40
-- with: 95000
UPDATE task SET state = 'doing', updated_at = '2026-02-02' WHERE id = $1;
-- name: delete
-- weight: 5
-- with: 70000
DELETE FROM task WHERE id = $1;
-- expert
CREATE INDEX ON dependency (blocked_id, blocker_id);
CREATE INDEX ON task (assignee_id) WHERE state = 'open';
-- worse
CREATE INDEX ON task (state);
