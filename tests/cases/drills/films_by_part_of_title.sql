-- case: films by any part of their title; trigrams are installed
-- expect: create
-- schema
SELECT setseed(0.35);
CREATE EXTENSION pg_trgm;
CREATE TABLE films (id int PRIMARY KEY, title text NOT NULL, year smallint NOT NULL);
INSERT INTO films SELECT g, (ARRAY['Silent','Golden','Broken','Distant','Hollow','Crimson','Winter','Paper'])[1 + (random() * 7)::int] || ' ' || (ARRAY['Harbour','Orchard','Mirror','Letter','Bridge','Garden','Lantern','Voyage'])[1 + (random() * 7)::int] || ' ' || substr(md5(g::text), 1, 9), 1920 + g % 100 FROM generate_series(1, 90000) AS g;
CREATE INDEX films_title ON films (title);
-- statements
-- weight: 20
-- with: '%mirror 4a%'
-- with: '%LETTER c3d%'
-- with: '%zeppelin%'
SELECT id, title, year FROM films WHERE title ILIKE $1 ORDER BY title LIMIT 30;
-- name: catalogue
-- weight: 20
-- with: 'Golden'
SELECT id, title FROM films WHERE title >= $1 ORDER BY title LIMIT 30;
-- expert
CREATE INDEX ON films USING gin (title gin_trgm_ops);
-- worse
CREATE INDEX ON films (lower(title));
