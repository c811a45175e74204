-- case: the rank is a count of those with more points; good players are few, others are not
-- expect: create
-- base: media
-- most: 1
-- schema
CREATE INDEX scores_game ON scores (game_id);
-- statements
-- name: rank
-- weight: 20
-- with: 1, 9900
-- with: 40, 5000
-- with: 75, 100
SELECT count(*) + 1 AS rank FROM scores WHERE game_id = $1 AND points > $2;
-- name: top
-- weight: 20
-- with: 1
-- with: 60
SELECT player_id, points FROM scores WHERE game_id = $1 ORDER BY points DESC LIMIT 10;
-- expert
CREATE INDEX ON scores (game_id, points);
