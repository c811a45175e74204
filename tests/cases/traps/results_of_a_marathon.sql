-- case: the order has three columns in two directions, and the first alone, which is indexed, has thousands of ties
-- expect: create
-- schema
SELECT setseed(0.64);
CREATE TABLE runners (id int PRIMARY KEY, year int NOT NULL, seconds int NOT NULL, name text NOT NULL, club text NOT NULL);
INSERT INTO runners SELECT g, 2025 - (power(random(), 2) * 12)::int, 8000 + (random() * 9000)::int, md5(g::text), repeat('club', 20) FROM generate_series(1, 120000) AS g;
CREATE INDEX runners_year ON runners (year);
-- statements
-- weight: 100
SELECT id, year, seconds, name FROM runners ORDER BY year DESC, seconds, name LIMIT 50;
-- weight: 20
-- with: 2025, 9000
-- with: 2013, 9000
SELECT count(*) FROM runners WHERE year = $1 AND seconds < $2;
-- expert
CREATE INDEX ON runners (year DESC, seconds, name);
-- worse
CREATE INDEX ON runners (seconds);
-- worse
CREATE INDEX ON runners (year, seconds DESC, name DESC);
