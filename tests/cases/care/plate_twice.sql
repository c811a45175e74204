-- case: a plain index beside the unique one of the same column; another unique index, which nothing reads, guards a rule
-- expect: drop
-- schema
SELECT setseed(0.21);
CREATE TABLE registrations (id int PRIMARY KEY, plate text NOT NULL, chassis text NOT NULL, owner_id int NOT NULL, since date NOT NULL);
INSERT INTO registrations SELECT g, 'W ' || lpad((g::bigint * 7919 % 100003)::text, 6, '0'), upper(md5(g::text)), 1 + (power(random(), 3) * 30000)::int, date '2010-01-01' + g / 20 FROM generate_series(1, 90000) AS g;
CREATE UNIQUE INDEX registrations_plate ON registrations (plate);
CREATE INDEX registrations_plate_search ON registrations (plate);
CREATE UNIQUE INDEX registrations_chassis ON registrations (chassis);
CREATE INDEX registrations_owner ON registrations (owner_id);
-- statements
-- weight: 30
SELECT id, owner_id FROM registrations WHERE plate = 'W 007919';
-- weight: 30
SELECT id, owner_id FROM registrations WHERE plate = 'XX 000000';
-- with: 1
-- with: 29000
SELECT id, plate FROM registrations WHERE owner_id = $1;
-- expert
DROP INDEX registrations_plate_search;
-- worse
DROP INDEX registrations_plate;
-- worse
DROP INDEX registrations_chassis;
-- worse
DROP INDEX registrations_owner;
