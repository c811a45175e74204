-- case: the same inverted index of genres twice, the second only to be filled without delay
-- expect: drop
-- schema
SELECT setseed(0.34);
CREATE TABLE films (id int PRIMARY KEY, title text NOT NULL, genres text[] NOT NULL, released_on date NOT NULL);
INSERT INTO films
SELECT g, 'film ' || md5(g::text), ARRAY['genre' || (power(random(), 3) * 400)::int, 'genre' || (power(random(), 3) * 400)::int], current_date - (random() * 20000)::int
  FROM generate_series(1, 60000) AS g;
CREATE INDEX films_genres ON films USING gin (genres);
CREATE INDEX films_genres_now ON films USING gin (genres) WITH (fastupdate = off);
CREATE INDEX films_released ON films (released_on);
-- statements
-- weight: 20
-- with: ARRAY['genre311']
-- with: ARRAY['genre390', 'genre2']
-- with: ARRAY['opera']
SELECT id, title FROM films WHERE genres @> $1;
-- weight: 10
SELECT id, title FROM films WHERE released_on > current_date - 3;
-- expert
DROP INDEX films_genres;
-- or
DROP INDEX films_genres_now;
-- worse
DROP INDEX films_released;
