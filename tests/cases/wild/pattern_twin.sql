-- case: three indexes on one name: the one for patterns and one of the two for the order stay
-- expect: drop
-- schema
SELECT setseed(0.44);
CREATE TABLE contacts (id int PRIMARY KEY, name text COLLATE "en-x-icu" NOT NULL, phone text NOT NULL, city text NOT NULL);
INSERT INTO contacts SELECT g, initcap(substr(md5(g::text), 1, 6)) || ' ' || initcap(substr(md5((g % 3000)::text), 1, 8)), '+43' || (random() * 1e9)::bigint, 'city' || (power(random(), 2) * 300)::int FROM generate_series(1, 120000) AS g;
CREATE INDEX contacts_name ON contacts (name);
CREATE INDEX contacts_name_pattern ON contacts (name text_pattern_ops);
CREATE INDEX contacts_name_asc ON contacts (name ASC NULLS LAST);
-- statements
-- name: begins so
-- weight: 40
-- with: 'C4ca4%'
-- with: 'Abc%'
-- with: 'Zzz%'
SELECT id, name, phone FROM contacts WHERE name LIKE $1 LIMIT 20;
-- name: page of the list
-- weight: 20
-- with: 'M'
-- with: 'Cc'
SELECT id, name, phone FROM contacts WHERE name > $1 ORDER BY name LIMIT 30;
-- expert
DROP INDEX contacts_name_asc;
-- or
DROP INDEX contacts_name;
-- worse
DROP INDEX contacts_name_pattern;
