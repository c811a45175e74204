-- case: tasks of a project with their relations (TypeORM): distinct keys of a page, their number, the rows by key; and what I am assigned to
-- expect: create
-- most: 3
-- schema
CREATE TABLE "project" ("id" int PRIMARY KEY, "name" varchar NOT NULL);
INSERT INTO "project" SELECT g, 'Project ' || g FROM generate_series(1, 2000) g;
CREATE TABLE "task" (
  "id" int PRIMARY KEY,
  "projectId" int NOT NULL REFERENCES "project",
  "title" varchar NOT NULL,
  "description" text NOT NULL,
  "createdAt" timestamptz NOT NULL,
  "deletedAt" timestamptz
);
CREATE TABLE "task_assignee" ("taskId" int NOT NULL, "userId" int NOT NULL, PRIMARY KEY ("taskId", "userId"));
SELECT setseed(0.23);
INSERT INTO "task"
SELECT g, 1 + floor(2000 * power(random(), 3))::int, 'Task ' || g, repeat(md5(g::text), 5), '2024-01-01'::timestamptz + g * interval '6 minutes', CASE WHEN random() < 0.06 THEN '2026-01-01'::timestamptz END
FROM generate_series(1, 130000) g;
INSERT INTO "task_assignee" SELECT 1 + floor(130000 * random())::int, 1 + floor(1200 * power(random(), 2))::int FROM generate_series(1, 180000) g ON CONFLICT DO NOTHING;
-- statements
-- name: keys of a page
-- weight: 15
-- with: 40
-- with: 1500
-- with: 5000
SELECT DISTINCT "distinctAlias"."t_id" AS "ids_t_id" FROM (SELECT "t"."id" AS "t_id", "t"."title" AS "t_title", "a"."userId" AS "a_userId", "p"."name" AS "p_name" FROM "task" "t" LEFT JOIN "task_assignee" "a" ON "a"."taskId"="t"."id" LEFT JOIN "project" "p" ON "p"."id"="t"."projectId" WHERE ( "t"."projectId" = $1 ) AND ( "t"."deletedAt" IS NULL )) "distinctAlias" ORDER BY "distinctAlias"."t_id" DESC LIMIT 20;
-- name: their number
-- weight: 15
SELECT COUNT(DISTINCT("t"."id")) AS "cnt" FROM "task" "t" LEFT JOIN "task_assignee" "a" ON "a"."taskId"="t"."id" LEFT JOIN "project" "p" ON "p"."id"="t"."projectId" WHERE ( "t"."projectId" = 1500 ) AND ( "t"."deletedAt" IS NULL );
-- name: rows of a page
-- weight: 15
SELECT "t"."id" AS "t_id", "t"."title" AS "t_title", "a"."userId" AS "a_userId" FROM "task" "t" LEFT JOIN "task_assignee" "a" ON "a"."taskId"="t"."id" WHERE "t"."id" IN (129990, 129000, 110002, 90000) AND ( "t"."deletedAt" IS NULL ) ORDER BY "t"."id" DESC;
-- name: assigned to me
-- weight: 15
-- with: 2
-- with: 1199
-- with: 5000
SELECT "t"."id" AS "t_id", "t"."title" AS "t_title" FROM "task_assignee" "a" INNER JOIN "task" "t" ON "t"."id"="a"."taskId" AND ("t"."deletedAt" IS NULL) WHERE "a"."userId" = $1 ORDER BY "t"."id" DESC LIMIT 20;
-- expert
CREATE INDEX ON "task" ("projectId", "id");
CREATE INDEX ON "task_assignee" ("userId", "taskId");
-- worse
CREATE INDEX ON "task" ("deletedAt");
