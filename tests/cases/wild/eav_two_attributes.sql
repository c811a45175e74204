-- case: entities by the values of two of their attributes; one index on the name and the value serves every arm and the list of values
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.27);
CREATE TABLE attributes (entity_id int NOT NULL, name text NOT NULL, value text NOT NULL, PRIMARY KEY (entity_id, name));
INSERT INTO attributes
SELECT e, (ARRAY['colour', 'size', 'material', 'brand', 'ean', 'origin'])[n],
       CASE n WHEN 1 THEN 'c' || (power(random(), 2) * 30)::int WHEN 2 THEN 's' || (power(random(), 2) * 200)::int WHEN 3 THEN 'm' || (power(random(), 3) * 500)::int
              WHEN 4 THEN 'b' || (power(random(), 2) * 3000)::int WHEN 5 THEN '40' || e * 17 ELSE 'o' || (random() * 60)::int END
  FROM generate_series(1, 50000) AS e, generate_series(1, 6) AS n WHERE n < 5 OR random() < 0.6 ORDER BY random();
VACUUM ANALYZE attributes;
-- statements
-- name: two attributes
-- weight: 20
-- with: 'size', 's150', 'material', 'm300'
-- with: 'brand', 'b2500', 'colour', 'c0'
-- with: 'brand', 'nothing', 'colour', 'c0'
SELECT a.entity_id FROM attributes a JOIN attributes b ON b.entity_id = a.entity_id WHERE a.name = $1 AND a.value = $2 AND b.name = $3 AND b.value = $4 ORDER BY a.entity_id LIMIT 50;
-- name: by number
-- weight: 50
-- with: '4017000'
-- with: '401'
SELECT entity_id FROM attributes WHERE name = 'ean' AND value = $1;
-- name: values that begin so
-- weight: 5
-- with: 'brand', 'b299', 'b29:'
SELECT DISTINCT value FROM attributes WHERE name = $1 AND value >= $2 AND value < $3 ORDER BY value LIMIT 20;
-- expert
CREATE INDEX ON attributes (name, value, entity_id);
-- worse
CREATE INDEX ON attributes (name);
