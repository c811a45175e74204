-- case: two unique indexes on the code; the foreign key chose the older, so the later constraint is the one too many
-- expect: drop
-- schema
SELECT setseed(0.38);
CREATE TABLE airfields (id int PRIMARY KEY, code text NOT NULL, name text NOT NULL);
INSERT INTO airfields SELECT g, 'A' || lpad(g::text, 6, '0'), md5(g::text) FROM generate_series(1, 40000) g;
CREATE UNIQUE INDEX airfields_code ON airfields (code);
CREATE TABLE glider_flights (id int PRIMARY KEY, airfield text NOT NULL REFERENCES airfields (code), minutes int NOT NULL);
INSERT INTO glider_flights SELECT g, 'A' || lpad((1 + (power(random(), 2) * 39999)::int)::text, 6, '0'), (random() * 400)::int FROM generate_series(1, 80000) g;
CREATE INDEX glider_flights_airfield ON glider_flights (airfield);
ALTER TABLE airfields ADD CONSTRAINT airfields_code_is_unique UNIQUE (code);
-- statements
-- weight: 40
-- with: 'A000777'
-- with: 'A039999'
-- with: 'B'
SELECT id, name FROM airfields WHERE code = $1;
-- weight: 20
-- with: 'A000777'
-- with: 'A039000'
SELECT count(*), sum(minutes) FROM glider_flights WHERE airfield = $1;
-- weight: 20
-- with: 800001, 'A000005'
-- with: 800002, 'A000006'
INSERT INTO glider_flights VALUES ($1, $2, 30);
-- expert
ALTER TABLE airfields DROP CONSTRAINT airfields_code_is_unique;
