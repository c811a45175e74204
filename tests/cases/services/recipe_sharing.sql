-- case: a recipe site on Prisma, which makes no indexes for relations: comments and saves are asked by recipe, recipes by cuisine and by cook
-- expect: create
-- schema
SELECT setseed(0.14);
CREATE TABLE "Recipe" ("id" SERIAL PRIMARY KEY, "slug" TEXT NOT NULL, "title" TEXT NOT NULL, "cookId" INTEGER NOT NULL, "cuisineId" INTEGER NOT NULL, "published" BOOLEAN NOT NULL, "minutes" INTEGER NOT NULL, "viewCount" INTEGER NOT NULL DEFAULT 0, "createdAt" TIMESTAMP(3) NOT NULL);
INSERT INTO "Recipe" ("slug", "title", "cookId", "cuisineId", "published", "minutes", "viewCount", "createdAt")
SELECT 'recipe-' || g, 'Recipe ' || md5(g::text), 1 + (power(random(), 3) * 6000)::int, 1 + (power(random(), 2) * 45)::int, random() < 0.92, 10 + (random() * 100)::int, (1 / (random() + 0.0001))::int, timestamp '2019-01-01' + g * interval '40 minutes' FROM generate_series(1, 70000) AS g;
CREATE TABLE "Comment" ("id" SERIAL PRIMARY KEY, "recipeId" INTEGER NOT NULL, "authorId" INTEGER NOT NULL, "body" TEXT NOT NULL, "createdAt" TIMESTAMP(3) NOT NULL);
INSERT INTO "Comment" ("recipeId", "authorId", "body", "createdAt") SELECT 1 + (power(random(), 3) * 69000)::int, 1 + (random() * 20000)::int, 'comment ' || md5(g::text), timestamp '2019-02-01' + g * interval '20 minutes' FROM generate_series(1, 130000) AS g;
CREATE TABLE "Save" ("userId" INTEGER NOT NULL, "recipeId" INTEGER NOT NULL, "savedAt" TIMESTAMP(3) NOT NULL, PRIMARY KEY ("userId", "recipeId"));
INSERT INTO "Save" SELECT DISTINCT ON (u, r) u, r, timestamp '2020-01-01' + u * interval '1 hour' FROM (SELECT 1 + (power(random(), 2) * 20000)::int AS u, 1 + (power(random(), 2) * 69000)::int AS r FROM generate_series(1, 170000)) AS s;
CREATE UNIQUE INDEX "Recipe_slug_key" ON "Recipe" ("slug");
-- statements
-- name: recipe
-- weight: 100
-- with: 'recipe-77'
-- with: 'recipe-x'
SELECT "public"."Recipe"."id", "public"."Recipe"."title", "public"."Recipe"."cookId" FROM "public"."Recipe" WHERE ("public"."Recipe"."slug" = $1 AND 1=1) LIMIT 1 OFFSET 0;
-- name: cuisine
-- weight: 60
-- with: true, 1, 24, 0
-- with: true, 30, 24, 24
-- with: true, 46, 24, 0
SELECT "public"."Recipe"."id", "public"."Recipe"."slug", "public"."Recipe"."title", "public"."Recipe"."minutes" FROM "public"."Recipe" WHERE ("public"."Recipe"."published" = $1 AND "public"."Recipe"."cuisineId" = $2) ORDER BY "public"."Recipe"."createdAt" DESC LIMIT $3 OFFSET $4;
-- name: recipes of a cook
-- weight: 30
-- with: 1, 24, 0
-- with: 2500, 24, 0
-- with: 99999, 24, 0
SELECT "public"."Recipe"."id", "public"."Recipe"."slug", "public"."Recipe"."title" FROM "public"."Recipe" WHERE "public"."Recipe"."cookId" = $1 ORDER BY "public"."Recipe"."createdAt" DESC LIMIT $2 OFFSET $3;
-- name: comments
-- weight: 100
-- with: 2
-- with: 8000
-- with: 69500
SELECT "public"."Comment"."id", "public"."Comment"."authorId", "public"."Comment"."body", "public"."Comment"."createdAt" FROM "public"."Comment" WHERE "public"."Comment"."recipeId" IN ($1) ORDER BY "public"."Comment"."createdAt" ASC;
-- name: how often saved
-- weight: 60
-- with: 2, 30, 4000, 52000, 60001
SELECT COUNT(*), "public"."Save"."recipeId" FROM "public"."Save" WHERE "public"."Save"."recipeId" IN ($1, $2, $3, $4, $5) GROUP BY "public"."Save"."recipeId" OFFSET 0;
-- name: saved by me
-- weight: 30
-- with: 3
-- with: 15000
SELECT "public"."Save"."recipeId", "public"."Save"."savedAt" FROM "public"."Save" WHERE "public"."Save"."userId" = $1 ORDER BY "public"."Save"."savedAt" DESC LIMIT 50 OFFSET 0;
-- name: views
-- weight: 100
-- with: 1, 4000
UPDATE "public"."Recipe" SET "viewCount" = ("public"."Recipe"."viewCount" + $1) WHERE ("public"."Recipe"."id" = $2 AND 1=1);
-- name: comment
-- weight: 10
-- with: 4000, 12, 'lovely', '2024-09-01'
INSERT INTO "public"."Comment" ("recipeId","authorId","body","createdAt") VALUES ($1,$2,$3,$4) RETURNING "public"."Comment"."id";
-- name: save
-- weight: 20
-- with: 20001, 4000, '2024-09-01'
INSERT INTO "public"."Save" ("userId","recipeId","savedAt") VALUES ($1,$2,$3);
-- expert
CREATE INDEX ON "Recipe" ("cuisineId", "createdAt");
CREATE INDEX ON "Recipe" ("cookId");
CREATE INDEX ON "Comment" ("recipeId");
CREATE INDEX ON "Save" ("recipeId");
-- worse
CREATE INDEX ON "Recipe" ("published", "createdAt");
CREATE INDEX ON "Comment" ("createdAt");
