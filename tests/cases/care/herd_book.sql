-- case: the beginning of a longer index goes; the one of the foreign key and the one of the second column alone stay
-- expect: drop
-- schema
SELECT setseed(0.22);
CREATE TABLE animals (id int PRIMARY KEY, herd_id int NOT NULL, born_on date NOT NULL, mother_id int REFERENCES animals, tag text NOT NULL, breed text NOT NULL);
INSERT INTO animals
SELECT g, 1 + (power(random(), 3) * 700)::int, date '2012-01-01' + (random() * 4800)::int, CASE WHEN g > 2000 THEN 1 + (random() * 60000)::int END, 'AT' || lpad(g::text, 9, '0'), md5((g % 30)::text)
  FROM generate_series(1, 90000) AS g;
CREATE INDEX animals_herd ON animals (herd_id);
CREATE INDEX animals_herd_born ON animals (herd_id, born_on);
CREATE INDEX animals_born ON animals (born_on);
CREATE INDEX animals_mother ON animals (mother_id);
-- statements
-- with: 690
-- with: 99999
SELECT id, tag FROM animals WHERE herd_id = $1;
-- weight: 20
-- with: 1
-- with: 333
SELECT id, tag FROM animals WHERE herd_id = $1 ORDER BY born_on DESC LIMIT 10;
SELECT id, tag FROM animals WHERE born_on = '2020-02-29';
-- with: 89999
-- with: 70001
DELETE FROM animals WHERE id = $1;
-- expert
DROP INDEX animals_herd;
-- worse
DROP INDEX animals_herd_born;
-- worse
DROP INDEX animals_born;
