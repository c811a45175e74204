-- case: every second to fifth row fulfils the condition, so the newest twenty by key are found within a few pages
-- expect: nothing
-- schema
SELECT setseed(0.18);
CREATE TABLE recipes (id int PRIMARY KEY, title text NOT NULL, rating smallint NOT NULL, vegan boolean NOT NULL, steps text NOT NULL);
INSERT INTO recipes SELECT g, 'recipe ' || md5(g::text), 1 + (random() * 4)::int, random() < 0.3, repeat(md5((g * 3)::text), 4) FROM generate_series(1, 80000) AS g;
-- statements
-- weight: 20
-- with: 2
-- with: 3
-- with: 4
SELECT id, title, steps FROM recipes WHERE rating >= $1 ORDER BY id DESC LIMIT 20;
-- weight: 20
SELECT id, title, steps FROM recipes WHERE vegan ORDER BY id DESC LIMIT 20;
-- worse
CREATE INDEX ON recipes (rating, id);
-- worse
CREATE INDEX ON recipes (vegan);
