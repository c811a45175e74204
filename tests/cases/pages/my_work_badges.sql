-- case: my work: pages by due date, the badge of all that is open, the badge of what is overdue, closing; one partial index serves the three
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.119);
CREATE TABLE issues (id serial PRIMARY KEY, project_id int NOT NULL, assignee_id int, title text NOT NULL, body text NOT NULL, status text NOT NULL, due_on date NOT NULL, closed_at timestamptz);
INSERT INTO issues (project_id, assignee_id, title, body, status, due_on, closed_at)
SELECT 1 + (random() * 300)::int, CASE WHEN random() < 0.9 THEN 1 + floor(400 * power(random(), 2))::int END, 'issue ' || md5(g::text), repeat('text ', 10 + g % 30), CASE WHEN d THEN 'done' ELSE (ARRAY['open','doing','review'])[1 + g % 3] END, date '2024-01-01' + g / 150 + (random() * 60)::int, CASE WHEN d THEN timestamptz '2025-12-01' END
FROM (SELECT g, random() < 0.85 AS d FROM generate_series(1, 110000) AS g) AS x;
CREATE INDEX issues_assignee ON issues (assignee_id);
-- statements
-- name: first page
-- weight: 30
-- with: 1
-- with: 350
-- with: 4000
SELECT i.id, i.project_id, i.title, i.status, i.due_on FROM issues i WHERE i.assignee_id = $1 AND i.status <> 'done' ORDER BY i.due_on, i.id LIMIT 30;
-- name: next page
-- weight: 30
-- with: 1, '2024-06-01', 15000
-- with: 350, '2025-01-01', 60000
SELECT i.id, i.project_id, i.title, i.status, i.due_on FROM issues i WHERE i.assignee_id = $1 AND i.status <> 'done' AND (i.due_on, i.id) > ($2, $3) ORDER BY i.due_on, i.id LIMIT 30;
-- name: open ones
-- weight: 60
-- with: 1
-- with: 350
SELECT count(*) FROM issues i WHERE i.assignee_id = $1 AND i.status <> 'done';
-- name: overdue ones
-- weight: 60
-- with: 1, '2024-02-01'
-- with: 350, '2024-02-01'
SELECT count(*) FROM issues i WHERE i.assignee_id = $1 AND i.status <> 'done' AND i.due_on < $2;
-- name: close
-- weight: 20
-- with: 500
UPDATE issues SET status = 'done', closed_at = '2026-02-01' WHERE id = $1 AND status <> 'done';
-- expert
CREATE INDEX ON issues (assignee_id, due_on, id) WHERE status <> 'done';
DROP INDEX issues_assignee;
-- worse
CREATE INDEX ON issues (assignee_id, status);
-- worse
CREATE INDEX ON issues (due_on);
