-- case: the index for a foreign key is the beginning of the primary key; that of the other foreign key is not
-- expect: drop
-- schema
CREATE TABLE recipes (id int PRIMARY KEY, title text NOT NULL);
INSERT INTO recipes SELECT g, md5(g::text) FROM generate_series(1, 30000) g;
CREATE TABLE cooks (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO cooks SELECT g, md5(g::text) FROM generate_series(1, 20000) g;
CREATE TABLE steps (recipe_id int REFERENCES recipes ON DELETE CASCADE, step_no int, cook_id int REFERENCES cooks ON DELETE SET NULL, text text NOT NULL, PRIMARY KEY (recipe_id, step_no));
INSERT INTO steps SELECT r, n, (r * 7919::bigint + n) % 20000 + 1, md5((r * n)::text) FROM generate_series(1, 30000) r, generate_series(1, 5) n;
CREATE INDEX steps_recipe ON steps (recipe_id);
CREATE INDEX steps_cook ON steps (cook_id);
-- statements
-- with: 17
-- with: 29000
DELETE FROM recipes WHERE id = $1;
-- with: 300
-- with: 15000
DELETE FROM cooks WHERE id = $1;
-- with: 18
SELECT step_no, text FROM steps WHERE recipe_id = $1 ORDER BY step_no;
-- expert
DROP INDEX steps_recipe;
