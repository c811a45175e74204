-- case: recipes: pages, lists and counters all read what is indexed; small tables are read whole, the nightly feed reads nearly everything
-- expect: nothing
-- schema
CREATE TABLE cuisine (id int PRIMARY KEY, slug text NOT NULL, name text NOT NULL);
CREATE TABLE recipe (
  id int PRIMARY KEY,
  cuisine_id int NOT NULL,
  author_id int NOT NULL,
  slug text NOT NULL CONSTRAINT recipe_slug UNIQUE,
  title text NOT NULL,
  body text NOT NULL,
  published boolean NOT NULL,
  created_at timestamptz NOT NULL
);
SELECT setseed(0.36);
INSERT INTO cuisine SELECT g, 'cuisine-' || g, 'Cuisine ' || g FROM generate_series(1, 60) g;
INSERT INTO recipe
SELECT g, 1 + floor(60 * power(random(), 2))::int, 1 + floor(5000 * power(random(), 2))::int, 'recipe-' || g, 'Recipe ' || md5(g::text), repeat(md5(g::text), 10), random() < 0.95, '2024-01-01'::timestamptz + g * interval '11 minutes'
FROM generate_series(1, 80000) g;
CREATE INDEX recipe_of_cuisine ON recipe (cuisine_id, created_at);
CREATE INDEX recipe_of_author ON recipe (author_id, created_at);
-- statements
-- name: page of a recipe
-- weight: 30
-- with: 'recipe-77'
-- with: 'nothing-like-this'
SELECT "r".*, "c"."name" AS "c_name" FROM "recipe" "r" LEFT JOIN "cuisine" "c" ON "c"."id" = "r"."cuisine_id" WHERE "r"."slug" = $1 AND "r"."published" LIMIT 1;
-- name: newest of a cuisine
-- weight: 20
-- with: 1
-- with: 59
SELECT "r"."id", "r"."title" FROM "recipe" "r" WHERE "r"."cuisine_id" = $1 AND "r"."published" ORDER BY "r"."created_at" DESC LIMIT 20;
-- name: of an author
-- weight: 10
-- with: 3
-- with: 4990
SELECT "r"."id", "r"."title", "r"."published" FROM "recipe" "r" WHERE "r"."author_id" = $1 ORDER BY "r"."created_at" DESC LIMIT 20;
-- name: cuisine by its name in the address
-- weight: 20
SELECT "c"."id", "c"."name" FROM "cuisine" "c" WHERE "c"."slug" = 'cuisine-17';
-- name: some of them
-- weight: 20
SELECT "r"."id", "r"."title" FROM "recipe" "r" WHERE "r"."id" IN (7, 4711, 60000, 79999);
-- name: feed for search machines
-- weight: 1
SELECT "r"."id", "r"."slug", "r"."title", "r"."body", "r"."created_at" FROM "recipe" "r" WHERE "r"."published" AND "r"."cuisine_id" <> 44;
-- expert
