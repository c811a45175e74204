-- case: after the last statistics the regions were rewritten in small letters, and the planner does not know one of them
-- expect: analyze
-- schema
SELECT setseed(0.38);
CREATE TABLE outlets (id int PRIMARY KEY, region text NOT NULL, district text NOT NULL, street text NOT NULL);
CREATE TABLE inspectors (id int PRIMARY KEY, district text NOT NULL, name text NOT NULL);
INSERT INTO outlets
SELECT g, (ARRAY['North', 'North', 'North', 'South', 'South', 'East', 'West'])[1 + (random() * 6)::int], 'D' || (power(random(), 2) * 500)::int, 'street ' || md5(g::text) FROM generate_series(1, 30000) AS g;
INSERT INTO inspectors SELECT g, 'D' || g, 'inspector ' || md5(g::text) FROM generate_series(0, 500) AS g;
VACUUM (ANALYZE) outlets, inspectors;
UPDATE outlets SET region = lower(region);
VACUUM outlets;
-- statements
-- weight: 5
-- with: 'north'
-- with: 'south'
SELECT i.name, count(*) FROM outlets AS o JOIN inspectors AS i ON i.district = o.district WHERE o.region = $1 GROUP BY i.name;
-- expert
ANALYZE outlets;
