-- case: a prepared statement asks for one of four grades, each of them a quarter of the cheese or so, and reads long remarks
-- expect: nothing
-- schema
SELECT setseed(0.17);
CREATE TABLE cheeses (id int PRIMARY KEY, grade text NOT NULL, dairy_id int NOT NULL, grams int NOT NULL, remarks text NOT NULL);
INSERT INTO cheeses SELECT g, (ARRAY['A', 'A', 'B', 'B', 'B', 'C', 'C', 'D'])[1 + (random() * 7)::int], 1 + (power(random(), 3) * 500)::int, 200 + (random() * 9000)::int, repeat(md5(g::text), 15 + g % 7) FROM generate_series(1, 40000) AS g;
-- statements
-- plan: generic
-- weight: 40
-- with: 'A'
-- with: 'B'
-- with: 'C'
SELECT dairy_id, count(*), sum(grams), max(length(remarks)) FROM cheeses WHERE grade = $1 GROUP BY dairy_id;
-- worse
CREATE INDEX ON cheeses (grade);
-- worse
CREATE INDEX ON cheeses (grade, dairy_id);
