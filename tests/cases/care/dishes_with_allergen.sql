-- case: a value among those of an array; the inverted index answers only containment
-- expect: rewrite any_of_array
-- schema
SELECT setseed(0.34);
CREATE TABLE dishes (id int PRIMARY KEY, kitchen_id int NOT NULL, name text NOT NULL, allergens text[] NOT NULL);
INSERT INTO dishes
SELECT g, 1 + (power(random(), 2) * 900)::int, 'dish ' || md5(g::text), CASE WHEN random() < 0.004 THEN ARRAY['lupin', 'milk'] WHEN random() < 0.6 THEN ARRAY['milk', 'gluten'] WHEN random() < 0.3 THEN ARRAY['egg'] ELSE '{}' END
  FROM generate_series(1, 120000) AS g;
CREATE INDEX dishes_allergens ON dishes USING gin (allergens);
CREATE INDEX dishes_kitchen ON dishes (kitchen_id);
-- statements
SELECT count(*), min(name) FROM dishes WHERE 'lupin' = ANY (allergens);
SELECT count(*), min(name) FROM dishes WHERE 'mustard' = ANY (allergens);
-- expert
SELECT count(*), min(name) FROM dishes WHERE allergens @> ARRAY['lupin'];
SELECT count(*), min(name) FROM dishes WHERE allergens @> ARRAY['mustard'];
