-- case: Sequelize keeps deleted recipes, and an index of "deletedAt" does not help to list the living ones of a cook
-- expect: create
-- schema
SELECT setseed(0.13);
CREATE TABLE "Recipes" ("id" serial PRIMARY KEY, "cookId" int NOT NULL, "title" varchar(255) NOT NULL, "course" varchar(20) NOT NULL, "deletedAt" timestamptz, "createdAt" timestamptz NOT NULL, "updatedAt" timestamptz NOT NULL);
INSERT INTO "Recipes" ("cookId", "title", "course", "deletedAt", "createdAt", "updatedAt")
SELECT 1 + (power(random(), 4) * 8000)::int, 'Recipe ' || md5(g::text), (ARRAY['main','dessert','soup','starter'])[1 + (g % 7) % 4], CASE WHEN random() < 0.3 THEN t + interval '40 days' END, t, t
  FROM (SELECT g, timestamptz '2020-01-01' + g * interval '13 minutes' AS t FROM generate_series(1, 120000) AS g) AS s;
CREATE INDEX "recipes_deleted_at" ON "Recipes" ("deletedAt");
CREATE TABLE "Steps" ("id" serial PRIMARY KEY, "recipeId" int NOT NULL, "number" int NOT NULL, "text" text NOT NULL);
INSERT INTO "Steps" ("recipeId", "number", "text") SELECT 1 + g / 2, 1 + g % 2, 'Stir ' || g FROM generate_series(0, 199999) AS g;
-- statements
-- name: recipes of a cook
-- weight: 50
-- with: 1
-- with: 300
-- with: 7990
SELECT "Recipe"."id", "Recipe"."title", "Recipe"."course", "Recipe"."createdAt" FROM "Recipes" AS "Recipe" WHERE ("Recipe"."deletedAt" IS NULL AND ("Recipe"."cookId" = $1)) ORDER BY "Recipe"."createdAt" DESC LIMIT 12;
-- name: one recipe with its steps
-- weight: 80
-- with: 4711
-- with: 119000
SELECT "Recipe"."id", "Recipe"."title", "steps"."id" AS "steps.id", "steps"."number" AS "steps.number", "steps"."text" AS "steps.text" FROM "Recipes" AS "Recipe" LEFT OUTER JOIN "Steps" AS "steps" ON "Recipe"."id" = "steps"."recipeId" WHERE ("Recipe"."deletedAt" IS NULL AND "Recipe"."id" = $1) ORDER BY "steps"."number" ASC;
-- name: delete
-- weight: 3
-- with: 118000
UPDATE "Recipes" SET "deletedAt" = '2025-01-01', "updatedAt" = '2025-01-01' WHERE "deletedAt" IS NULL AND "id" = $1;
-- name: retitle
-- weight: 10
-- with: 90000
UPDATE "Recipes" SET "title" = 'Better', "updatedAt" = '2025-01-01' WHERE "id" = $1;
-- expert
CREATE INDEX ON "Recipes" ("cookId", "createdAt") WHERE "deletedAt" IS NULL;
CREATE INDEX ON "Steps" ("recipeId");
-- worse
CREATE INDEX ON "Recipes" ("cookId") WHERE "deletedAt" IS NULL;
