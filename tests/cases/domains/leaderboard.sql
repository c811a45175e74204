-- case: the best of a game in two directions, and the rank of one
-- expect: create
-- most: 1
-- base: media
-- statements
-- name: top
-- weight: 20
-- with: 1
-- with: 60
SELECT player_id, points, reached_at FROM scores WHERE game_id = $1 ORDER BY points DESC, reached_at LIMIT 50;
-- name: rank
-- weight: 20
-- with: 1, 9900
-- with: 60, 9000
SELECT 1 + count(*) FROM scores WHERE game_id = $1 AND points > $2;
-- expert
CREATE INDEX ON scores (game_id, points DESC, reached_at);
