-- case: the nearest stations and those in a map's window, from one index on the point
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.21);
CREATE TABLE stations (id int PRIMARY KEY, pos point NOT NULL, operator text NOT NULL, plugs smallint NOT NULL, name text NOT NULL);
INSERT INTO stations
SELECT g, CASE WHEN random() < 0.4 THEN point(16.37 + (random() - 0.5) * 0.2, 48.2 + (random() - 0.5) * 0.2) ELSE point(5 + random() * 15, 44 + random() * 10) END,
       'op' || (power(random(), 2) * 40)::int, 1 + (random() * 7)::int, 'station ' || md5(g::text)
  FROM generate_series(1, 120000) AS g;
-- statements
-- name: nearest
-- weight: 50
-- with: 16.37, 48.21
-- with: 7.1, 52.9
SELECT id, name FROM stations ORDER BY pos <-> point($1, $2) LIMIT 10;
-- name: window
-- weight: 50
-- with: 7.10, 52.90, 7.20, 53.00
-- with: 0, 0, 1, 1
SELECT id, name, plugs FROM stations WHERE pos <@ box(point($1, $2), point($3, $4));
-- expert
CREATE INDEX ON stations USING gist (pos);
