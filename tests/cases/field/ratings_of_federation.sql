-- case: the best chess players of a federation with the unrated at the end, while the plain order would put them first
-- expect: create
-- schema
SELECT setseed(0.33);
CREATE TABLE chess_players (id int PRIMARY KEY, federation_id int NOT NULL, name text NOT NULL, rating int);
INSERT INTO chess_players SELECT g, 1 + (power(random(), 3) * 190)::int, 'player ' || md5(g::text), CASE WHEN random() < 0.6 THEN 1000 + (power(random(), 2) * 1800)::int END FROM generate_series(1, 120000) AS g;
CREATE INDEX chess_players_rating ON chess_players (federation_id, rating DESC);
-- statements
-- weight: 30
-- with: 1
-- with: 95
-- with: 190
-- with: 700
SELECT id, name, rating FROM chess_players WHERE federation_id = $1 ORDER BY rating DESC NULLS LAST, id LIMIT 25;
-- weight: 10
-- with: 1, 2700
-- with: 50, 2000
SELECT count(*) FROM chess_players WHERE federation_id = $1 AND rating > $2;
-- expert
CREATE INDEX ON chess_players (federation_id, rating DESC NULLS LAST, id);
DROP INDEX chess_players_rating;
