-- case: the next page of a composer's scores after a title and an id, where the titles of a composer repeat
-- expect: create
-- schema
SELECT setseed(0.12);
CREATE TABLE scores (id int PRIMARY KEY, composer_id int NOT NULL, title text NOT NULL, voices int NOT NULL, pages int NOT NULL);
INSERT INTO scores
SELECT g, 1 + (power(random(), 3) * 900)::int, (ARRAY['Ave Maria', 'Kyrie', 'Gloria', 'Motet', 'Psalm', 'Magnificat', 'Requiem'])[1 + (random() * 6)::int] || ' ' || (random() * 60)::int, 2 + g % 7, 1 + g % 40
  FROM generate_series(1, 140000) AS g;
-- statements
-- weight: 30
-- with: 1, 'Kyrie 30', 70000
-- with: 1, 'Requiem 9', 100
-- with: 450, 'Gloria 1', 1
-- with: 7777, 'Kyrie 1', 1
SELECT id, title, voices, pages FROM scores WHERE composer_id = $1 AND (title, id) > ($2, $3) ORDER BY title, id LIMIT 25;
-- expert
CREATE INDEX ON scores (composer_id, title, id);
-- worse
CREATE INDEX ON scores (composer_id);
-- worse
CREATE INDEX ON scores (title, id);
