-- case: the top, the rank and the neighbours of a player, of a season and a region; a score changes with each match
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.33);
CREATE TABLE standings (season smallint NOT NULL, player_id int NOT NULL, region text NOT NULL, score int NOT NULL, matches int NOT NULL, badge text, PRIMARY KEY (season, player_id));
INSERT INTO standings
SELECT s, p, (ARRAY['eu', 'eu', 'eu', 'us', 'us', 'asia', 'oce'])[1 + p * 31 % 7], (power(random(), 3) * 100000)::int, (power(random(), 2) * 400)::int, CASE WHEN random() < 0.1 THEN 'gold' END
  FROM generate_series(1, 8) AS s, generate_series(1, 30000) AS p;
VACUUM ANALYZE standings;
-- statements
-- name: top
-- weight: 50
-- with: 8, 'eu'
-- with: 2, 'oce'
-- with: 8, 'moon'
SELECT player_id, score FROM standings WHERE season = $1 AND region = $2 ORDER BY score DESC LIMIT 50;
-- name: better than
-- weight: 20
-- with: 8, 'eu', 99000
-- with: 8, 'oce', 60000
SELECT count(*) FROM standings WHERE season = $1 AND region = $2 AND score > $3;
-- name: just below
-- weight: 20
-- with: 8, 'eu', 500
-- with: 3, 'us', 100
SELECT player_id, score FROM standings WHERE season = $1 AND region = $2 AND score < $3 ORDER BY score DESC LIMIT 5;
-- expert
CREATE INDEX ON standings (season, region, score);
-- worse
CREATE INDEX ON standings (score);
-- worse
CREATE INDEX ON standings (region);
