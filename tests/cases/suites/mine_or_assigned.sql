-- case: issues that I wrote or that are assigned to me, by a left join and OR over two tables; each side has its index
-- expect: rewrite or_across_tables
-- schema
SELECT setseed(0.61);
CREATE TABLE issues (id bigserial PRIMARY KEY, author_id int NOT NULL, project_id int NOT NULL, title text NOT NULL, updated_at timestamp NOT NULL);
INSERT INTO issues (author_id, project_id, title, updated_at) SELECT 1 + (random() * 5000)::int, 1 + g % 300, 'issue ' || g, timestamp '2024-01-01' + g * interval '5 minutes' FROM generate_series(1, 90000) AS g;
CREATE TABLE issue_assignees (user_id int NOT NULL, issue_id bigint NOT NULL, PRIMARY KEY (issue_id, user_id));
INSERT INTO issue_assignees SELECT DISTINCT 1 + (random() * 5000)::int, 1 + (random() * 89999)::int FROM generate_series(1, 100000) AS g;
CREATE INDEX index_issues_on_author_id ON issues (author_id);
CREATE INDEX index_issue_assignees_on_user_id ON issue_assignees (user_id);
-- statements
-- name: mine
-- weight: 30
-- with: 77
-- with: 4000
SELECT DISTINCT "issues"."id", "issues"."title" FROM "issues" LEFT OUTER JOIN "issue_assignees" ON "issue_assignees"."issue_id" = "issues"."id" WHERE ("issues"."author_id" = $1 OR "issue_assignees"."user_id" = $1);
-- expert
SELECT "issues"."id", "issues"."title" FROM "issues" WHERE "issues"."author_id" = $1 UNION SELECT "issues"."id", "issues"."title" FROM "issues" JOIN "issue_assignees" ON "issue_assignees"."issue_id" = "issues"."id" WHERE "issue_assignees"."user_id" = $1;
