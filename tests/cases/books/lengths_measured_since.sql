-- case: the lengths of the fish were all measured after the statistics; a range that holds forty rows is expected to hold all
-- expect: analyze
-- schema
SELECT setseed(0.46);
CREATE TABLE fish_caught (id int PRIMARY KEY, lake int NOT NULL, millimetres int NOT NULL DEFAULT 0, note text NOT NULL);
INSERT INTO fish_caught SELECT g, g % 50, 0, repeat('n', 80) FROM generate_series(1, 90000) AS g;
CREATE INDEX fish_caught_length ON fish_caught (millimetres);
ANALYZE fish_caught;
UPDATE fish_caught SET millimetres = 100 + (power(random(), 3) * 900)::int;
VACUUM fish_caught;
-- statements
-- weight: 30
SELECT id, lake, note FROM fish_caught WHERE millimetres BETWEEN 0 AND 99 ORDER BY id LIMIT 10;
-- weight: 10
-- with: 0
SELECT count(*), max(length(note)) FROM fish_caught WHERE millimetres = $1;
-- expert
ANALYZE fish_caught;
