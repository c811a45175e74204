-- case: the schools of a district with a grave incident; incidents are many at each school, and grave ones are few
-- expect: create
-- schema
SELECT setseed(0.46);
CREATE TABLE schools (id int PRIMARY KEY, district_id int NOT NULL, name text NOT NULL);
CREATE TABLE incidents (id int PRIMARY KEY, school_id int NOT NULL, severity int NOT NULL, happened_on date NOT NULL, report text NOT NULL);
INSERT INTO schools SELECT g, 1 + (power(random(), 2) * 60)::int, 'school ' || g FROM generate_series(1, 3000) AS g;
INSERT INTO incidents SELECT g, 1 + (random() * 2999)::int, CASE WHEN random() < 0.006 THEN 4 + (random() * 0.7)::int ELSE 1 + (random() * 2)::int END, date '2015-01-01' + (random() * 3500)::int, repeat('report ', 10 + g % 9) FROM generate_series(1, 140000) AS g;
-- statements
-- weight: 20
-- with: 1
-- with: 50
-- with: 800
SELECT s.id, s.name FROM schools s WHERE s.district_id = $1 AND EXISTS (SELECT FROM incidents i WHERE i.school_id = s.id AND i.severity >= 4);
-- expert
CREATE INDEX ON incidents (school_id) WHERE severity >= 4;
-- worse
CREATE INDEX ON incidents (school_id);
