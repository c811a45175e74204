-- case: three indexes of one name: one sorts as the language does, one finds beginnings, the third is a copy of the first
-- expect: drop
-- schema
SELECT setseed(0.33);
CREATE TABLE rivers (id int PRIMARY KEY, name text COLLATE "de-x-icu" NOT NULL, km int NOT NULL);
INSERT INTO rivers SELECT g, initcap(translate(substr(md5(g::text), 1, 9), '0123456789', 'aeiouäöülr')), (power(random(), 5) * 3000)::int FROM generate_series(1, 80000) AS g;
CREATE INDEX rivers_name ON rivers (name);
CREATE INDEX rivers_name_begins ON rivers (name text_pattern_ops);
CREATE INDEX rivers_by_name ON rivers (name);
-- statements
-- weight: 100
-- with: 'Äc'
-- with: 'Zz'
SELECT id, name, km FROM rivers WHERE name > $1 ORDER BY name LIMIT 30;
-- weight: 100
SELECT id, name FROM rivers WHERE name LIKE 'Lar%';
-- weight: 10
SELECT id, name FROM rivers WHERE name LIKE 'Donau%';
-- expert
DROP INDEX rivers_by_name;
-- expert
DROP INDEX rivers_name;
-- worse
DROP INDEX rivers_name_begins;
