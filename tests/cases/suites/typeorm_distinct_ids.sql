-- case: TypeORM first asks for the distinct numbers of a page of issues with their labels joined, then loads them; labels are keyed the other way around
-- expect: create
-- schema
SELECT setseed(0.50);
CREATE TABLE label (id serial PRIMARY KEY, name varchar NOT NULL, color varchar NOT NULL);
INSERT INTO label (name, color) SELECT 'label ' || g, '#fff' FROM generate_series(1, 60) AS g;
CREATE TABLE issue (id serial PRIMARY KEY, title varchar NOT NULL, body text NOT NULL, "projectId" int NOT NULL, "isClosed" boolean NOT NULL, "createdAt" timestamp NOT NULL);
INSERT INTO issue (title, body, "projectId", "isClosed", "createdAt") SELECT 'issue ' || g, repeat('body ', 10 + g % 20), 1 + (power(random(), 1.5) * 2000)::int, random() < 0.6, timestamp '2022-01-01' + g * interval '15 minutes' FROM generate_series(1, 80000) AS g;
CREATE TABLE issue_labels (label_id int NOT NULL, issue_id int NOT NULL, PRIMARY KEY (label_id, issue_id));
INSERT INTO issue_labels SELECT DISTINCT 1 + (power(random(), 3) * 59)::int, 1 + (random() * 79999)::int FROM generate_series(1, 140000) AS g;
-- statements
-- name: ids
-- weight: 50
-- with: 5, false
-- with: 1500, false
SELECT DISTINCT "distinctAlias"."Issue_id" AS "ids_Issue_id", "distinctAlias"."Issue_createdAt" FROM (SELECT "Issue"."id" AS "Issue_id", "Issue"."title" AS "Issue_title", "Issue"."createdAt" AS "Issue_createdAt", "Label"."id" AS "Label_id", "Label"."name" AS "Label_name" FROM "issue" "Issue" LEFT JOIN "issue_labels" "Issue_Label" ON "Issue_Label"."issue_id" = "Issue"."id" LEFT JOIN "label" "Label" ON "Label"."id" = "Issue_Label"."label_id" WHERE "Issue"."projectId" = $1 AND "Issue"."isClosed" = $2) "distinctAlias" ORDER BY "distinctAlias"."Issue_createdAt" DESC, "Issue_id" ASC LIMIT 20;
-- name: rows
-- weight: 50
-- with: 100, 200, 300, 400
SELECT "Issue"."id" AS "Issue_id", "Issue"."title" AS "Issue_title", "Issue"."body" AS "Issue_body", "Label"."id" AS "Label_id", "Label"."name" AS "Label_name" FROM "issue" "Issue" LEFT JOIN "issue_labels" "Issue_Label" ON "Issue_Label"."issue_id" = "Issue"."id" LEFT JOIN "label" "Label" ON "Label"."id" = "Issue_Label"."label_id" WHERE "Issue"."id" IN ($1, $2, $3, $4) ORDER BY "Issue"."createdAt" DESC;
-- expert
CREATE INDEX ON issue ("projectId");
CREATE INDEX ON issue_labels (issue_id);
-- worse
CREATE INDEX ON issue ("createdAt");
