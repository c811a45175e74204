-- case: a partial index on nearly all rows beside the same index on all rows, which other statements need
-- expect: drop
-- schema
SELECT setseed(0.32);
CREATE TABLE horses (id int PRIMARY KEY, stable_id int NOT NULL, born_on date NOT NULL, alive boolean NOT NULL, name text NOT NULL);
INSERT INTO horses SELECT g, 1 + (power(random(), 3) * 3000)::int, date '1995-01-01' + (random() * 10000)::int, random() < 0.94, md5(g::text) FROM generate_series(1, 90000) AS g;
CREATE INDEX horses_stable ON horses (stable_id, born_on);
CREATE INDEX horses_stable_alive ON horses (stable_id, born_on) WHERE alive;
-- statements
-- weight: 100
-- with: 1
-- with: 2500
-- with: 8000
SELECT id, name, born_on FROM horses WHERE stable_id = $1 AND alive ORDER BY born_on DESC LIMIT 25;
-- weight: 40
-- with: 1
-- with: 2500
SELECT id, name, born_on, alive FROM horses WHERE stable_id = $1 ORDER BY born_on LIMIT 25;
-- expert
DROP INDEX horses_stable_alive;
-- worse
DROP INDEX horses_stable;
