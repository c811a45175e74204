-- case: the beginning of a longer index goes; the same column in the order of a language is another index
-- expect: drop
-- schema
SELECT setseed(0.27);
CREATE TABLE citizens (id int PRIMARY KEY, name text NOT NULL, born_on date NOT NULL, file text NOT NULL);
INSERT INTO citizens
SELECT g, (ARRAY['Ärzt', 'Huber', 'Özil', 'Maier', 'Zoder', 'Über', 'Ebner'])[1 + (power(random(), 2) * 6)::int] || substr(md5((g % 60)::text), 1, 4), date '1930-01-01' + (random() * 33000)::int, md5(g::text)
  FROM generate_series(1, 90000) AS g;
CREATE INDEX citizens_name ON citizens (name);
CREATE INDEX citizens_name_born ON citizens (name, born_on);
CREATE INDEX citizens_name_german ON citizens (name COLLATE "de-x-icu");
-- statements
-- weight: 20
SELECT id, file FROM citizens WHERE name = 'Huberc4ca';
-- weight: 20
SELECT id, name, born_on FROM citizens WHERE name >= 'Maier' ORDER BY name, born_on LIMIT 30;
-- weight: 20
SELECT id, name FROM citizens WHERE name COLLATE "de-x-icu" > 'Ö' ORDER BY name COLLATE "de-x-icu" LIMIT 30;
-- expert
DROP INDEX citizens_name;
-- worse
DROP INDEX citizens_name_german;
-- worse
DROP INDEX citizens_name_born;
