-- case: who has one of these, who has all of these
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.23);
CREATE TABLE freelancers (id bigint PRIMARY KEY, city text NOT NULL, skills text[] NOT NULL, rate int NOT NULL, bio text NOT NULL);
INSERT INTO freelancers
SELECT g, 'city' || (power(random(), 2) * 200)::int, ARRAY['s' || (power(random(), 3) * 700)::int, 's' || (power(random(), 3) * 700)::int, 's' || (power(random(), 3) * 700)::int], 20 + (random() * 100)::int, repeat(md5(g::text), 4)
  FROM generate_series(1, 90000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: ARRAY['s612', 's688']
-- with: ARRAY['nothing']
SELECT id, city, rate FROM freelancers WHERE skills && $1::text[] ORDER BY rate LIMIT 20;
-- with: ARRAY['s3', 's450']
-- with: ARRAY['s100', 's200', 's300']
SELECT id, city, rate FROM freelancers WHERE skills @> $1::text[];
-- expert
CREATE INDEX ON freelancers USING gin (skills);
-- worse
CREATE INDEX ON freelancers (skills);
-- worse
CREATE INDEX ON freelancers (rate);
