-- case: recipes of a cuisine that have an ingredient: the key begins with the recipe, salt is everywhere, saffron nowhere
-- expect: create
-- schema
SELECT setseed(0.2);
CREATE TABLE recipes (id int PRIMARY KEY, cuisine text NOT NULL, title text NOT NULL, method text NOT NULL);
INSERT INTO recipes SELECT g, (ARRAY['italian','french','indian','thai','nordic'])[1 + (power(random(), 3) * 4)::int], 'recipe ' || g, repeat('stir ', 40) FROM generate_series(1, 30000) AS g;
CREATE TABLE recipe_ingredients (recipe_id int NOT NULL, ingredient_id int NOT NULL, grams int NOT NULL, PRIMARY KEY (recipe_id, ingredient_id));
INSERT INTO recipe_ingredients SELECT DISTINCT ON (r, i) r, i, 10 FROM (SELECT 1 + g % 30000 AS r, 1 + (power(random(), 4) * 3000)::int AS i FROM generate_series(1, 240000) AS g) AS x;
-- statements
-- name: of a cuisine
-- weight: 30
-- with: 'nordic', 2
-- with: 'italian', 2900
-- with: 'thai', 1500
-- with: 'french', 99999
SELECT r.id, r.title FROM recipes AS r WHERE r.cuisine = $1 AND EXISTS (SELECT 1 FROM recipe_ingredients AS i WHERE i.recipe_id = r.id AND i.ingredient_id = $2);
-- name: of a recipe
-- weight: 60
-- with: 777
SELECT ingredient_id, grams FROM recipe_ingredients WHERE recipe_id = $1;
-- expert
CREATE INDEX ON recipe_ingredients (ingredient_id, recipe_id);
-- worse
CREATE INDEX ON recipes (cuisine);
