-- case: an issue tracker whose migrations left a prefix and a mirrored order; what looks like another prefix is needed
-- expect: drop
-- schema
CREATE TABLE issues (
  id int PRIMARY KEY,
  project_id int NOT NULL,
  number int NOT NULL,
  state text NOT NULL,
  assignee_id int,
  updated_at timestamptz NOT NULL,
  title text NOT NULL,
  CONSTRAINT issues_number UNIQUE (project_id, number)
);
SELECT setseed(0.41);
INSERT INTO issues
SELECT g, 1 + floor(300 * power(random(), 2.5))::int, g, CASE WHEN random() < 0.06 THEN 'open' ELSE 'closed' END, CASE WHEN random() < 0.8 THEN 1 + floor(400 * random() * random())::int END,
  '2025-01-01'::timestamptz + random() * interval '400 days', md5(g::text) || md5((g * 2)::text)
FROM generate_series(1, 120000) g;
CREATE INDEX issues_project ON issues (project_id);
CREATE INDEX issues_project_updated ON issues (project_id, updated_at);
CREATE INDEX issues_project_newest ON issues (project_id, updated_at DESC);
CREATE INDEX issues_assignee ON issues (assignee_id);
CREATE INDEX issues_assignee_open ON issues (assignee_id, updated_at) WHERE state = 'open';
-- statements
-- name: newest of a project
-- weight: 20
-- with: 1
-- with: 150
-- with: 999
SELECT id, number, title, state FROM issues WHERE project_id = $1 ORDER BY updated_at DESC LIMIT 25;
-- name: by number
-- weight: 20
-- with: 1, 777
SELECT id, title, state FROM issues WHERE project_id = $1 AND number = $2;
-- name: my open ones
-- weight: 20
-- with: 1
-- with: 300
SELECT id, number, title FROM issues WHERE assignee_id = $1 AND state = 'open' ORDER BY updated_at LIMIT 25;
-- name: all of an assignee
-- weight: 5
-- with: 300
-- with: 999
SELECT count(*) FROM issues WHERE assignee_id = $1;
-- name: close
-- weight: 10
-- with: 4711
UPDATE issues SET state = 'closed', updated_at = '2026-03-01' WHERE id = $1 RETURNING number;
-- expert
DROP INDEX issues_project;
DROP INDEX issues_project_newest;
-- or
DROP INDEX issues_project;
DROP INDEX issues_project_updated;
-- worse
DROP INDEX issues_assignee;
-- worse
DROP INDEX issues_assignee_open;
