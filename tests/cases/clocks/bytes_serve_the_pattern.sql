-- case: three indexes on a German name, and the one for LIKE is what the one by bytes does already
-- expect: drop
-- schema
SELECT setseed(0.33);
CREATE TABLE authors (id int PRIMARY KEY, name text COLLATE "de-x-icu" NOT NULL, works int NOT NULL);
INSERT INTO authors
SELECT g, (ARRAY['Müller', 'Mueller', 'Österreicher', 'Zehetner', 'Aigner', 'Huber'])[1 + (power(random(), 2) * 5)::int] || ' ' || md5(g::text), (power(random(), 4) * 80)::int
  FROM generate_series(1, 70000) AS g;
CREATE INDEX authors_name ON authors (name);
CREATE INDEX authors_name_bytes ON authors (name COLLATE "C");
CREATE INDEX authors_name_pattern ON authors (name text_pattern_ops);
-- statements
-- weight: 20
-- with: 'Müller'
-- with: 'Zz'
SELECT id, name FROM authors WHERE name > $1 ORDER BY name LIMIT 30;
-- weight: 20
-- with: 'Zehetner ab%'
-- with: 'Österreicher 12%'
-- with: 'Nobody%'
SELECT id, name, works FROM authors WHERE name LIKE $1;
-- weight: 20
-- with: 'Huber'
-- with: ''
SELECT id, name FROM authors WHERE name COLLATE "C" > $1 ORDER BY name COLLATE "C" LIMIT 40;
-- expert
DROP INDEX authors_name_pattern;
-- worse
DROP INDEX authors_name;
-- worse
DROP INDEX authors_name_bytes;
