-- case: the ticket's own reporter or the owner of its project: an OR over two tables, each side with its index
-- expect: rewrite or_across_tables
-- schema
SELECT setseed(0.56);
CREATE TABLE team_projects (id int PRIMARY KEY, lead_id int NOT NULL, title text NOT NULL);
INSERT INTO team_projects SELECT g, 1 + (random() * 3000)::int, 'project ' || g FROM generate_series(1, 5000) AS g;
CREATE INDEX team_projects_lead ON team_projects (lead_id);
CREATE TABLE bugs (id bigint PRIMARY KEY, project_id int NOT NULL, reporter_id int NOT NULL, summary text NOT NULL);
INSERT INTO bugs SELECT g, 1 + (random() * 4999)::int, 1 + (power(random(), 1.5) * 4000)::int, 'bug ' || md5(g::text) FROM generate_series(1, 120000) AS g;
CREATE INDEX bugs_project ON bugs (project_id);
CREATE INDEX bugs_reporter ON bugs (reporter_id);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 4
-- with: 2900
-- with: 1700
-- with: 9000
SELECT b.id, b.summary, p.title FROM bugs b JOIN team_projects p ON p.id = b.project_id WHERE b.reporter_id = $1 OR p.lead_id = $1;
-- name: the bugs of a project
-- with: 17
SELECT id, summary FROM bugs WHERE project_id = $1;
-- name: the projects of a lead
-- with: 12
SELECT id, title FROM team_projects WHERE lead_id = $1;
-- name: the bugs of a reporter
-- with: 3900
SELECT id, summary FROM bugs WHERE reporter_id = $1;
-- expert
SELECT b.id, b.summary, p.title FROM bugs b JOIN team_projects p ON p.id = b.project_id WHERE b.reporter_id = $1 UNION SELECT b.id, b.summary, p.title FROM bugs b JOIN team_projects p ON p.id = b.project_id WHERE p.lead_id = $1;
SELECT id, summary FROM bugs WHERE project_id = $1;
SELECT id, title FROM team_projects WHERE lead_id = $1;
SELECT id, summary FROM bugs WHERE reporter_id = $1;
