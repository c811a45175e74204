-- case: a genealogy service with an index for everything: one begins another, one is for a column of three values that nothing asks for, and nothing is missing
-- expect: drop
-- days: 40
-- schema
SELECT setseed(0.34);
CREATE TABLE trees (id bigserial PRIMARY KEY, owner_id bigint NOT NULL, title varchar NOT NULL);
INSERT INTO trees (owner_id, title) SELECT 1 + g % 1500, 'Tree ' || g FROM generate_series(1, 2000) AS g;
CREATE TABLE people (id bigserial PRIMARY KEY, tree_id bigint NOT NULL, surname varchar NOT NULL, given_names varchar NOT NULL, sex char(1) NOT NULL, born_on date, father_id bigint, mother_id bigint);
INSERT INTO people (tree_id, surname, given_names, sex, born_on, father_id, mother_id) SELECT 1 + (power(random(), 3) * 1999)::int, 'Surname' || (power(random(), 2) * 3000)::int, 'Given' || g % 700, CASE WHEN random() < 0.49 THEN 'f' WHEN random() < 0.97 THEN 'm' ELSE '?' END, CASE WHEN random() < 0.8 THEN date '1700-01-01' + g end, CASE WHEN random() < 0.6 THEN 1 + (random() * 109990)::int END, CASE WHEN random() < 0.6 THEN 1 + (random() * 109990)::int END FROM generate_series(1, 110000) AS g;
CREATE TABLE records (id bigserial PRIMARY KEY, person_id bigint NOT NULL, kind varchar NOT NULL, happened_on date, place varchar NOT NULL);
INSERT INTO records (person_id, kind, happened_on, place) SELECT 1 + (random() * 109990)::int, (ARRAY['birth', 'baptism', 'marriage', 'burial'])[1 + g % 4], date '1700-01-01' + g % 90000, 'Parish ' || g % 400 FROM generate_series(1, 150000) AS g;
CREATE INDEX index_trees_on_owner_id ON trees (owner_id);
CREATE INDEX index_people_on_tree_id ON people (tree_id);
CREATE INDEX index_people_on_tree_id_and_surname ON people (tree_id, surname, given_names);
CREATE INDEX index_people_on_sex ON people (sex);
CREATE INDEX index_people_on_father_id ON people (father_id);
CREATE INDEX index_people_on_mother_id ON people (mother_id);
CREATE INDEX index_records_on_person_id ON records (person_id);
-- statements
-- name: my trees
-- weight: 40
-- with: 700
SELECT "trees".* FROM "trees" WHERE "trees"."owner_id" = $1;
-- name: names of a tree
-- weight: 60
-- with: 1500
-- with: 1990
SELECT "people".* FROM "people" WHERE "people"."tree_id" = $1 ORDER BY "people"."surname" ASC, "people"."given_names" ASC LIMIT 50;
-- name: size of a tree
-- weight: 20
-- with: 300
-- with: 1990
SELECT COUNT(*) FROM "people" WHERE "people"."tree_id" = $1;
-- name: surname
-- weight: 40
-- with: 1, 'Surname7'
-- with: 400, 'Surname2500'
SELECT "people".* FROM "people" WHERE "people"."tree_id" = $1 AND "people"."surname" = $2;
-- name: children
-- weight: 60
-- with: 4000
SELECT "people".* FROM "people" WHERE ("people"."father_id" = $1 OR "people"."mother_id" = $1) ORDER BY "people"."born_on" ASC;
-- name: person
-- weight: 100
-- with: 4000
SELECT "people".* FROM "people" WHERE "people"."id" = $1 LIMIT 1;
-- name: records of a person
-- weight: 100
-- with: 4000
SELECT "records".* FROM "records" WHERE "records"."person_id" = $1 ORDER BY "records"."happened_on" ASC;
-- name: add a person
-- weight: 60
-- with: 400
INSERT INTO "people" ("tree_id", "surname", "given_names", "sex") VALUES ($1, 'Newman', 'Anna', 'f') RETURNING "id";
-- name: add a record
-- weight: 40
-- with: 4000
INSERT INTO "records" ("person_id", "kind", "happened_on", "place") VALUES ($1, 'birth', '1801-05-05', 'Parish 9') RETURNING "id";
-- expert
DROP INDEX index_people_on_tree_id;
DROP INDEX index_people_on_sex;
-- worse
DROP INDEX index_people_on_tree_id_and_surname;
-- worse
DROP INDEX index_people_on_father_id;
-- worse
DROP INDEX index_records_on_person_id;
