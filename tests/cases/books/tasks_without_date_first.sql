-- case: repairs without a date come first, then the earliest; the index has them last and cannot be read for a crew's page
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.27);
CREATE TABLE road_repairs (id int PRIMARY KEY, crew_id int NOT NULL, planned_on date, place text NOT NULL);
INSERT INTO road_repairs SELECT g, 1 + (power(random(), 3) * 50)::int, CASE WHEN random() < 0.95 THEN date '2020-01-01' + (random() * 2500)::int END, 'place ' || md5(g::text) FROM generate_series(1, 140000) AS g;
CREATE INDEX road_repairs_crew ON road_repairs (crew_id, planned_on);
-- statements
-- weight: 60
-- with: 1
-- with: 25
-- with: 51
-- with: 77
SELECT id, place, planned_on FROM road_repairs WHERE crew_id = $1 ORDER BY planned_on NULLS FIRST LIMIT 10;
-- weight: 10
-- with: 3, '2023-05-01', '2023-05-08'
SELECT id, place FROM road_repairs WHERE crew_id = $1 AND planned_on >= $2 AND planned_on < $3;
-- expert
CREATE INDEX ON road_repairs (crew_id, planned_on NULLS FIRST);
DROP INDEX road_repairs_crew;
-- worse
CREATE INDEX ON road_repairs (planned_on NULLS FIRST);
