-- case: a map: nearest places, those in view, the best of a kind in a city with unrated ones last
-- expect: create
-- most: 2
-- schema
CREATE TABLE places (id int PRIMARY KEY, city_id int NOT NULL, kind text NOT NULL, name text NOT NULL, rating real, position point NOT NULL, address text NOT NULL);
SELECT setseed(0.33);
INSERT INTO places
SELECT g, c, (ARRAY['food','shop','park','hotel','museum'])[1 + floor(5 * power(random(), 2))::int], 'Place ' || g, CASE WHEN random() < 0.7 THEN round((random() * 5)::numeric, 2)::real END,
  point((c * 37 % 100) + random() * 2, (c * 61 % 100) + random() * 2), md5(g::text) || md5(c::text)
FROM (SELECT g, 1 + floor(300 * power(random(), 2.5))::int AS c FROM generate_series(1, 120000) g) s;
CREATE INDEX places_city ON places (city_id);
-- statements
-- name: nearest
-- weight: 20
-- with: 38.0, 62.5
-- with: 50.0, 50.0
SELECT id, name, position FROM places ORDER BY position <-> point($1, $2) LIMIT 10;
-- name: in view
-- weight: 20
-- with: '((38.2,62.2),(38.1,62.1))'
-- with: '((200,200),(199,199))'
SELECT id, name, position FROM places WHERE position <@ box $1;
-- name: best in a city
-- weight: 20
-- with: 1, 'food'
-- with: 150, 'museum'
-- with: 1, 'zoo'
SELECT id, name, rating FROM places WHERE city_id = $1 AND kind = $2 ORDER BY rating DESC NULLS LAST LIMIT 20;
-- name: kinds of a city
-- weight: 5
-- with: 1
-- with: 150
SELECT kind, count(*) FROM places WHERE city_id = $1 GROUP BY kind;
-- expert
CREATE INDEX ON places USING gist (position);
CREATE INDEX ON places (city_id, kind, rating DESC NULLS LAST);
DROP INDEX places_city;
