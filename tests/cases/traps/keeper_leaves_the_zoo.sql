-- case: an index no query reads supports the removal of a keeper and stays; of two equal ones for the halls one goes
-- expect: drop
-- schema
SELECT setseed(0.34);
CREATE TABLE keepers (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO keepers SELECT g, 'keeper ' || g FROM generate_series(1, 2000) AS g;
CREATE TABLE animals (id int PRIMARY KEY, hall int NOT NULL, keeper_id int REFERENCES keepers ON DELETE SET NULL, name text NOT NULL);
INSERT INTO animals SELECT g, 1 + (power(random(), 2) * 2500)::int, 1 + (power(random(), 2) * 1999)::int, md5(g::text) FROM generate_series(1, 100000) AS g;
CREATE INDEX animals_hall ON animals (hall);
CREATE INDEX animals_keeper ON animals (keeper_id);
CREATE INDEX animals_in_hall ON animals (hall);
-- statements
-- weight: 200
-- with: 3
-- with: 2400
-- with: 7000
SELECT id, name FROM animals WHERE hall = $1;
-- weight: 4
-- with: 1500
-- with: 1900
DELETE FROM keepers WHERE id = $1;
-- expert
DROP INDEX animals_in_hall;
-- expert
DROP INDEX animals_hall;
