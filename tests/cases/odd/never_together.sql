-- case: two frequent values that never meet: the planner multiplies them, expects thousands, and walks the primary key for ten
-- expect: create
-- schema
SELECT setseed(0.34);
CREATE TABLE plates (id bigint PRIMARY KEY, material text NOT NULL, glaze text NOT NULL, fired_on date NOT NULL, note text NOT NULL);
INSERT INTO plates SELECT g, m, CASE m WHEN 'clay' THEN (ARRAY['salt', 'ash'])[1 + g % 2] WHEN 'glass' THEN 'none' ELSE (ARRAY['clear', 'salt', 'celadon'])[1 + g % 3] END, date '2010-01-01' + g / 30, md5(g::text)
  FROM (SELECT g, (ARRAY['clay', 'porcelain', 'glass'])[1 + (random() * 2)::int] AS m FROM generate_series(1, 150000) g) AS s;
CREATE INDEX plates_fired ON plates (fired_on);
-- statements
-- weight: 30
-- with: 'clay', 'salt'
-- with: 'glass', 'salt'
-- with: 'clay', 'celadon'
-- with: 'porcelain', 'gold'
SELECT id, fired_on, note FROM plates WHERE material = $1 AND glaze = $2 ORDER BY id DESC LIMIT 10;
-- expert
CREATE INDEX ON plates (material, glaze, id);
-- worse
CREATE INDEX ON plates (glaze);
