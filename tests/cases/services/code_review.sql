-- case: a code review service whose indexes are right: a bot's page is never opened, what changes all the time has none, and the yearly figures read everything
-- expect: nothing
-- schema
SELECT setseed(0.22);
CREATE TABLE "pull_request" ("id" SERIAL PRIMARY KEY, "repositoryId" integer NOT NULL, "number" integer NOT NULL, "authorId" integer NOT NULL, "state" character varying NOT NULL, "title" character varying NOT NULL, "commentCount" integer NOT NULL DEFAULT 0, "createdAt" TIMESTAMP NOT NULL, "updatedAt" TIMESTAMP NOT NULL);
INSERT INTO "pull_request" ("repositoryId", "number", "authorId", "state", "title", "createdAt", "updatedAt")
SELECT r, row_number() OVER (PARTITION BY r ORDER BY g), 1 + (power(random(), 2) * 3000)::int, CASE WHEN random() < 0.05 THEN 'open' WHEN random() < 0.9 THEN 'merged' ELSE 'closed' END, 'Change ' || md5(g::text), timestamp '2020-01-01' + g * interval '30 minutes', timestamp '2020-01-01' + g * interval '30 minutes' + random() * interval '8 days'
  FROM (SELECT g, 1 + (power(random(), 3) * 400)::int AS r FROM generate_series(1, 60000) AS g) AS s ORDER BY g;
CREATE TABLE "review_comment" ("id" SERIAL PRIMARY KEY, "pullRequestId" integer NOT NULL, "authorId" integer NOT NULL, "path" character varying, "body" text NOT NULL, "createdAt" TIMESTAMP NOT NULL);
INSERT INTO "review_comment" ("pullRequestId", "authorId", "path", "body", "createdAt") SELECT greatest(1, g / 3 - (random() * 90)::int), 1 + (random() * 3000)::int, 'src/file' || g % 300, 'remark ' || md5(g::text), timestamp '2020-01-01' + g * interval '10 minutes' FROM generate_series(1, 170000) AS g;
CREATE TABLE "review_request" ("pullRequestId" integer NOT NULL, "reviewerId" integer NOT NULL, "doneAt" TIMESTAMP, PRIMARY KEY ("pullRequestId", "reviewerId"));
INSERT INTO "review_request" SELECT g, r, CASE WHEN random() < 0.97 THEN timestamp '2020-01-01' + g * interval '31 minutes' END FROM generate_series(1, 60000) AS g, LATERAL (SELECT DISTINCT 1 + (random() * 3000 + g * 0)::int AS r FROM generate_series(1, 2)) AS s;
CREATE UNIQUE INDEX "UQ_pull_request_number" ON "pull_request" ("repositoryId", "number");
CREATE INDEX "IDX_pull_request_state" ON "pull_request" ("repositoryId", "state", "createdAt");
CREATE INDEX "IDX_pull_request_authorId" ON "pull_request" ("authorId");
CREATE INDEX "IDX_review_comment_pullRequestId" ON "review_comment" ("pullRequestId");
CREATE INDEX "IDX_review_request_waiting" ON "review_request" ("reviewerId") WHERE "doneAt" IS NULL;
-- statements
-- name: one
-- weight: 100
-- with: 1, 40
-- with: 300, 9999
SELECT "pr"."id" AS "pr_id", "pr"."title" AS "pr_title", "pr"."state" AS "pr_state" FROM "pull_request" "pr" WHERE "pr"."repositoryId" = $1 AND "pr"."number" = $2 LIMIT 1;
-- name: open ones
-- weight: 60
-- with: 1, 'open'
-- with: 200, 'open'
SELECT "pr"."id" AS "pr_id", "pr"."title" AS "pr_title", "pr"."createdAt" AS "pr_createdAt" FROM "pull_request" "pr" WHERE "pr"."repositoryId" = $1 AND "pr"."state" = $2 ORDER BY "pr"."createdAt" DESC LIMIT 25;
-- name: how many
-- weight: 60
-- with: 1, 'open'
-- with: 200, 'open'
SELECT COUNT(1) AS "cnt" FROM "pull_request" "pr" WHERE "pr"."repositoryId" = $1 AND "pr"."state" = $2;
-- name: comments
-- weight: 100
-- with: 30000
SELECT "c"."id" AS "c_id", "c"."body" AS "c_body", "c"."path" AS "c_path" FROM "review_comment" "c" WHERE "c"."pullRequestId" = $1 ORDER BY "c"."createdAt" ASC;
-- name: waiting for me
-- weight: 60
-- with: 77
-- with: 2900
SELECT "pr"."id" AS "pr_id", "pr"."title" AS "pr_title" FROM "pull_request" "pr" INNER JOIN "review_request" "rr" ON "rr"."pullRequestId" = "pr"."id" WHERE "rr"."reviewerId" = $1 AND "rr"."doneAt" IS NULL;
-- name: by an author
-- weight: 10
-- with: 1500
-- with: 2800
SELECT "pr"."id" AS "pr_id", "pr"."title" AS "pr_title" FROM "pull_request" "pr" WHERE "pr"."authorId" = $1 ORDER BY "pr"."updatedAt" DESC LIMIT 20;
-- name: comment
-- weight: 60
-- with: 59000, 4
INSERT INTO "review_comment"("pullRequestId", "authorId", "path", "body", "createdAt") VALUES ($1, $2, DEFAULT, 'Rename this', '2023-06-01') RETURNING "id";
-- name: count it
-- weight: 100
-- with: '2023-06-01', 59000
UPDATE "pull_request" SET "commentCount" = "commentCount" + 1, "updatedAt" = $1 WHERE "id" IN ($2);
-- name: done
-- weight: 30
-- with: '2023-06-01', 59000, 12
UPDATE "review_request" SET "doneAt" = $1 WHERE "pullRequestId" = $2 AND "reviewerId" = $3;
-- name: figures
-- weight: 1
SELECT "pr"."state" AS "state", COUNT(*) AS "n", AVG("pr"."commentCount") AS "comments" FROM "pull_request" "pr" GROUP BY "pr"."state";
