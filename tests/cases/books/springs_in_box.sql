-- case: points within a box of the map, from two columns of numbers: an index on the point of both
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.21);
CREATE TABLE springs (id int PRIMARY KEY, lon double precision NOT NULL, lat double precision NOT NULL, litres int NOT NULL, name text NOT NULL);
INSERT INTO springs SELECT g, 9 + random() * 8, 46 + power(random(), 2) * 3, (random() * 100)::int, 'spring ' || md5(g::text) FROM generate_series(1, 120000) AS g;
CREATE INDEX springs_lat ON springs (lat);
-- statements
-- weight: 40
-- with: 10, 47, 10.1, 47.1
-- with: 16, 46, 16.05, 46.05
-- with: 1, 1, 2, 2
SELECT id, name, litres FROM springs WHERE point(lon, lat) <@ box(point($1, $2), point($3, $4));
-- weight: 10
SELECT id, name FROM springs ORDER BY lat LIMIT 5;
-- expert
CREATE INDEX ON springs USING gist (point(lon, lat));
-- worse
DROP INDEX springs_lat;
