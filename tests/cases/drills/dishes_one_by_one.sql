-- case: the dishes of each order are fetched order by order, in their place
-- expect: create
-- schema
SELECT setseed(0.6);
CREATE TABLE feasts (id int PRIMARY KEY, held_on date NOT NULL);
INSERT INTO feasts SELECT g, date '2020-01-01' + g / 10 FROM generate_series(1, 20000) AS g;
CREATE TABLE dishes (id int PRIMARY KEY, feast_id int NOT NULL REFERENCES feasts, place smallint NOT NULL, dish text NOT NULL, portions int NOT NULL);
INSERT INTO dishes SELECT g, 1 + (power(random(), 2) * 19999)::int, g % 12, 'dish ' || md5(g::text), (random() * 90)::int FROM generate_series(1, 120000) AS g;
-- statements
-- name: feasts of a week
-- weight: 5
-- with: '2023-05-01', '2023-05-08'
SELECT id, held_on FROM feasts WHERE held_on >= $1 AND held_on < $2;
-- name: dishes of a feast
-- weight: 60
-- with: 2
-- with: 9000
-- with: 19990
-- with: 70000
SELECT "id", "place", "dish", "portions" FROM "dishes" WHERE "feast_id" = $1 ORDER BY "place" ASC;
-- expert
CREATE INDEX ON dishes (feast_id);
-- worse
CREATE INDEX ON dishes (place);
