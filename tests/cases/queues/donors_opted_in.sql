-- case: the flag that most have: the newsletter goes to the seven of ten who want it, and reading all of them is what a table scan does best
-- expect: nothing
-- schema
SELECT setseed(0.29);
CREATE TABLE donors (id serial PRIMARY KEY, email text NOT NULL, name text NOT NULL, locale text NOT NULL, opted_in boolean NOT NULL, bounced boolean NOT NULL, joined_on date NOT NULL);
INSERT INTO donors (email, name, locale, opted_in, bounced, joined_on) SELECT md5(g::text) || '@example.org', 'donor ' || g, (ARRAY['de','fr','en'])[1 + floor(power(random(), 2) * 3)], random() < 0.72, random() < 0.04, date '2010-01-01' + g / 15 FROM generate_series(1, 80000) AS g;
CREATE UNIQUE INDEX donors_email ON donors (email);
-- statements
-- name: newsletter
-- weight: 4
SELECT id, email, name, locale FROM donors WHERE opted_in = true AND bounced = false;
-- name: log in
-- weight: 200
-- with: md5('700') || '@example.org'
-- with: 'nobody@example.org'
SELECT id, name, opted_in FROM donors WHERE email = $1;
-- name: opt
-- weight: 30
-- with: 700, false
UPDATE donors SET opted_in = $2 WHERE id = $1;
-- name: bounce
-- weight: 30
-- with: 701
UPDATE donors SET bounced = true WHERE id = $1;
-- worse
CREATE INDEX ON donors (opted_in, bounced);
-- worse
CREATE INDEX ON donors (id) WHERE opted_in AND NOT bounced;
