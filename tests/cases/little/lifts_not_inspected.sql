-- case: lifts of a district without an inspection since a day: an anti join
-- expect: create
-- schema
SELECT setseed(0.22);
CREATE TABLE lifts (id int PRIMARY KEY, district_id int NOT NULL, maker text NOT NULL);
INSERT INTO lifts SELECT g, (power(random(), 2) * 250)::int, md5(g::text) FROM generate_series(1, 20000) g;
CREATE INDEX lifts_district ON lifts (district_id);
CREATE TABLE inspections (id bigint PRIMARY KEY, lift_id int NOT NULL, done_on date NOT NULL, verdict text NOT NULL);
INSERT INTO inspections SELECT g, 1 + (random() * 19999)::int, date '2015-01-01' + g / 70, md5(g::text) FROM generate_series(1, 220000) g;
-- statements
-- weight: 10
-- with: 249, DATE '2023-01-01'
-- with: 100, DATE '2022-06-01'
SELECT l.id, l.maker FROM lifts l WHERE l.district_id = $1 AND NOT EXISTS (SELECT FROM inspections i WHERE i.lift_id = l.id AND i.done_on >= $2);
-- expert
CREATE INDEX ON inspections (lift_id, done_on);
