-- case: a word anywhere in the title of a recipe, whatever its case
-- expect: create
-- schema
SELECT setseed(0.18);
CREATE EXTENSION pg_trgm;
CREATE TABLE recipes (id int PRIMARY KEY, title text NOT NULL, minutes int NOT NULL, method text NOT NULL);
INSERT INTO recipes
SELECT g, initcap((ARRAY['baked', 'grilled', 'raw', 'stewed', 'fried'])[1 + g % 5] || ' ' || (ARRAY['carrot', 'trout', 'barley', 'leek', 'lentil', 'cabbage', 'pumpkin'])[1 + (power(random(), 2) * 6)::int]
       || CASE WHEN random() < 0.003 THEN ' with saffron' WHEN random() < 0.01 THEN ' with walnuts' ELSE ' ' || substr(md5(g::text), 1, 6) END), 10 + g % 90, repeat(md5(g::text), 4)
  FROM generate_series(1, 60000) AS g;
-- statements
-- with: '%saffron%'
-- with: '%WALNUT%'
-- with: '%zebra%'
SELECT id, title, minutes FROM recipes WHERE title ILIKE $1 LIMIT 50;
-- expert
CREATE INDEX ON recipes USING gin (title gin_trgm_ops);
