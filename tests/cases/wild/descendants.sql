-- case: the descendants of a person, of whom either the father or the mother is known
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.28);
CREATE TABLE persons (id int PRIMARY KEY, name text NOT NULL, born int NOT NULL, father_id int, mother_id int, source text);
INSERT INTO persons
SELECT g, 'person ' || md5(g::text), 1500 + g / 300, CASE WHEN g > 4000 AND random() < 0.85 THEN 2 * ((g - 1000 - (random() * 3000)::int) / 2) END,
       CASE WHEN g > 4000 AND random() < 0.6 THEN 2 * ((g - 1000 - (random() * 3000)::int) / 2) + 1 END, CASE WHEN random() < 0.3 THEN 'register ' || g % 400 END
  FROM generate_series(1, 150000) AS g;
-- statements
-- name: descendants
-- weight: 10
-- with: 140000, 3
-- with: 50001, 4
-- with: 9999999, 4
WITH RECURSIVE d(id, name, born, depth) AS (
  SELECT id, name, born, 0 FROM persons WHERE id = $1
  UNION ALL
  SELECT p.id, p.name, p.born, d.depth + 1 FROM d JOIN persons p ON p.father_id = d.id OR p.mother_id = d.id WHERE d.depth < $2)
SELECT id, name, born, depth FROM d ORDER BY depth, id;
-- expert
CREATE INDEX ON persons (father_id);
CREATE INDEX ON persons (mother_id);
-- worse
CREATE INDEX ON persons (father_id, mother_id);
