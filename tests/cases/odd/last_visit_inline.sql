-- case: the last proper visit of each park of a county, as a subquery in the select list; nearly all of a park's visits are drives past
-- expect: create
-- schema
SELECT setseed(0.41);
CREATE TABLE parks (id int PRIMARY KEY, county_id int NOT NULL, name text NOT NULL);
INSERT INTO parks SELECT g, 1 + g % 60, md5(g::text) FROM generate_series(1, 1200) g;
CREATE TABLE park_visits (id bigint PRIMARY KEY, park_id int NOT NULL, kind text NOT NULL, at timestamptz NOT NULL, note text NOT NULL);
INSERT INTO park_visits SELECT g, 1 + (power(random(), 2) * 1199)::int, CASE WHEN random() < 0.02 THEN 'inspection' ELSE 'passed' END, timestamptz '2023-01-01' + g * interval '4 minutes', md5(g::text) FROM generate_series(1, 180000) g;
CREATE INDEX park_visits_park ON park_visits (park_id);
-- statements
-- weight: 30
-- with: 1
-- with: 2
-- with: 59
-- with: 99
SELECT p.id, p.name, (SELECT max(v.at) FROM park_visits v WHERE v.park_id = p.id AND v.kind = 'inspection') AS inspected FROM parks p WHERE p.county_id = $1 ORDER BY p.id;
-- expert
CREATE INDEX ON park_visits (park_id, at) WHERE kind = 'inspection';
-- worse
CREATE INDEX ON park_visits (park_id, at);
