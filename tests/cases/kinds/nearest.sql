-- case: the nearest to a point
-- expect: create
-- schema
CREATE TABLE stations (id bigint PRIMARY KEY, name text NOT NULL, place point NOT NULL);
INSERT INTO stations SELECT g, 'station ' || g, point(g * 7919 % 100003, g * 104729 % 100019) FROM generate_series(1::bigint, 80000) AS g;
VACUUM (ANALYZE) stations;
-- statements
-- with: point '(4711,4711)'
-- with: point '(90000,10)'
SELECT id, name FROM stations ORDER BY place <-> $1 LIMIT 5;
-- expert
CREATE INDEX ON stations USING gist (place);
