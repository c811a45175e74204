-- case: an allergen is looked for in a list of words by ANY, which the index on the list does not know
-- expect: rewrite any_of_array
-- schema
SELECT setseed(0.26);
CREATE TABLE recipes (id uuid PRIMARY KEY, title text NOT NULL, allergens text[] NOT NULL, minutes int NOT NULL);
INSERT INTO recipes SELECT md5(g::text)::uuid, 'recipe ' || g, ARRAY['a' || (power(random(), 3) * 900)::int, 'a' || (random() * 900)::int], (random() * 180)::int FROM generate_series(1, 80000) AS g;
CREATE INDEX recipes_allergens ON recipes USING gin (allergens);
-- statements
-- weight: 20
-- with: 'a850'
-- with: 'a9999'
SELECT id, title FROM recipes WHERE $1 = ANY (allergens) AND minutes < 90 ORDER BY minutes, title LIMIT 25;
-- expert
SELECT id, title FROM recipes WHERE allergens @> ARRAY[$1]::text[] AND minutes < 90 ORDER BY minutes, title LIMIT 25;
