-- case: the next page by stars downwards and id upwards; no row comparison says that, and a star has thousands of rows
-- expect: create
-- schema
SELECT setseed(0.18);
CREATE TABLE recipes (id bigint PRIMARY KEY, cuisine_id int NOT NULL, stars smallint NOT NULL, title text NOT NULL, cooked int NOT NULL);
INSERT INTO recipes SELECT g, 1 + (power(random(), 3) * 50)::int, (random() * 5)::int, md5(g::text) || md5((g * 5)::text), 0 FROM generate_series(1, 160000) g;
CREATE INDEX recipes_cuisine ON recipes (cuisine_id);
-- statements
-- weight: 30
-- with: 1, 5, 3000
-- with: 1, 3, 90000
-- with: 44, 4, 50000
-- with: 99, 4, 50000
SELECT id, stars, title FROM recipes WHERE cuisine_id = $1 AND stars <= $2 AND (stars < $2 OR id > $3) ORDER BY stars DESC, id LIMIT 20;
-- expert
CREATE INDEX ON recipes (cuisine_id, stars DESC, id);
-- worse
CREATE INDEX ON recipes (cuisine_id, stars, id);
-- worse
CREATE INDEX ON recipes (cuisine_id, stars);
