-- case: who still waits in a shelter: IS NULL is rare, the oldest first
-- expect: create
-- schema
SELECT setseed(0.16);
CREATE TABLE shelters (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO shelters SELECT g, 'shelter ' || g FROM generate_series(0, 60) g;
CREATE TABLE animals (id bigint PRIMARY KEY, shelter_id int NOT NULL REFERENCES shelters, species text NOT NULL, arrived_on date NOT NULL, adopted_on date, notes text NOT NULL);
INSERT INTO animals SELECT g, (power(random(), 2) * 60)::int, (ARRAY['cat', 'dog', 'rabbit'])[1 + g % 3], date '2010-01-01' + g / 20, CASE WHEN random() < 0.97 THEN date '2010-02-01' + g / 20 END, md5(g::text) || md5(g::text) FROM generate_series(1, 110000) g;
CREATE INDEX animals_shelter ON animals (shelter_id);
-- statements
-- weight: 30
-- with: 0
-- with: 30
-- with: 59
SELECT id, species, arrived_on FROM animals WHERE shelter_id = $1 AND adopted_on IS NULL ORDER BY arrived_on;
-- weight: 5
-- with: 109000
UPDATE animals SET adopted_on = DATE '2025-05-01' WHERE id = $1;
-- expert
CREATE INDEX ON animals (shelter_id, arrived_on) WHERE adopted_on IS NULL;
