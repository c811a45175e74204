-- case: the dishes with an allergen by = ANY of the array, which its index does not serve
-- expect: rewrite any_of_array
-- schema
SELECT setseed(0.64);
CREATE TABLE dishes (id int PRIMARY KEY, name text NOT NULL, allergens text[] NOT NULL, kcal int NOT NULL);
INSERT INTO dishes SELECT g, 'dish ' || md5(g::text), CASE WHEN random() < 0.002 THEN ARRAY['lupin', 'milk'] WHEN random() < 0.01 THEN ARRAY['molluscs'] WHEN random() < 0.5 THEN ARRAY['gluten', 'milk'] ELSE '{}' END, 100 + g % 900 FROM generate_series(1, 90000) AS g;
CREATE INDEX dishes_allergens ON dishes USING gin (allergens);
-- statements
SELECT id, name, kcal FROM dishes WHERE 'lupin' = ANY (allergens);
SELECT id, name, kcal FROM dishes WHERE 'celery' = ANY (allergens) ORDER BY kcal;
-- expert
SELECT id, name, kcal FROM dishes WHERE allergens @> ARRAY['lupin'];
SELECT id, name, kcal FROM dishes WHERE allergens @> ARRAY['celery'] ORDER BY kcal;
