-- case: a list of all hives in use with young queens, which most of them are, and single hives by their key
-- expect: nothing
-- schema
SELECT setseed(0.44);
CREATE TABLE hives (id int PRIMARY KEY, place text NOT NULL, in_use boolean NOT NULL, queen_year int NOT NULL, kilos real NOT NULL);
INSERT INTO hives SELECT g, 'place ' || md5(g::text), random() < 0.85, 2024 - (power(random(), 3) * 5)::int, random() * 60 FROM generate_series(1, 30000) AS g;
-- statements
-- weight: 3
-- with: 2023
-- with: 2022
SELECT id, place, kilos, queen_year FROM hives WHERE in_use AND queen_year >= $1 ORDER BY kilos DESC;
-- weight: 200
-- with: 77
-- with: 29999
-- with: 99999
SELECT place, in_use, kilos FROM hives WHERE id = $1;
