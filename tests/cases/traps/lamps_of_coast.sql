-- case: the table asked all day has 240 rows on a few pages, and the big one is read by its key
-- expect: nothing
-- schema
SELECT setseed(0.11);
CREATE TABLE lighthouses (id int PRIMARY KEY, coast text NOT NULL, name text NOT NULL, height int NOT NULL);
INSERT INTO lighthouses SELECT g, (ARRAY['north', 'west', 'south', 'east', 'isles'])[1 + (power(random(), 2) * 4.99)::int % 5], 'light ' || g, 5 + (random() * 60)::int FROM generate_series(1, 240) AS g;
CREATE TABLE flashes (lighthouse_id int NOT NULL REFERENCES lighthouses, seen_at timestamp NOT NULL, watts int NOT NULL, PRIMARY KEY (lighthouse_id, seen_at));
INSERT INTO flashes SELECT 1 + (power(random(), 2) * 239)::int, timestamp '2024-01-01' + g * interval '3 minutes', 100 + g % 900 FROM generate_series(1, 120000) AS g;
-- statements
-- weight: 4000
-- with: 'west'
-- with: 'isles'
-- with: 'moon'
SELECT id, name, height FROM lighthouses WHERE coast = $1 ORDER BY name;
-- weight: 500
-- with: 3
-- with: 230
-- with: 900
SELECT seen_at, watts FROM flashes WHERE lighthouse_id = $1 ORDER BY seen_at DESC LIMIT 10;
-- worse
CREATE INDEX ON lighthouses (coast, name) INCLUDE (id, height);
