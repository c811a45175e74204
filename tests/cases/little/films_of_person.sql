-- case: the link's key begins with the film, the question with the person
-- expect: create
-- schema
SELECT setseed(0.30);
CREATE TABLE films (id int PRIMARY KEY, title text NOT NULL, year int NOT NULL);
INSERT INTO films SELECT g, md5(g::text), 1920 + g % 105 FROM generate_series(1, 30000) g;
CREATE TABLE film_cast (film_id int NOT NULL REFERENCES films, person_id int NOT NULL, billing int NOT NULL, PRIMARY KEY (film_id, person_id));
INSERT INTO film_cast SELECT 1 + (random() * 29999)::int, (power(random(), 2) * 40000)::int, g % 12 FROM generate_series(1, 220000) g ON CONFLICT DO NOTHING;
-- statements
-- weight: 20
-- with: 3
-- with: 39000
-- with: 99999
SELECT f.id, f.title, f.year FROM film_cast c JOIN films f ON f.id = c.film_id WHERE c.person_id = $1 ORDER BY f.year DESC;
-- weight: 5
-- with: 17
SELECT person_id, billing FROM film_cast WHERE film_id = $1 ORDER BY billing;
-- expert
CREATE INDEX ON film_cast (person_id);
