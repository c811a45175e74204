-- case: equalities in either order, and one of the two also begins a longer one
-- expect: drop
-- base: media
-- schema
CREATE INDEX scores_game_player ON scores (game_id, player_id);
CREATE INDEX scores_player_game ON scores (player_id, game_id);
CREATE INDEX scores_player_game_points ON scores (player_id, game_id, points);
-- statements
-- name: best
-- weight: 10
-- with: 3, 777
SELECT max(points) FROM scores WHERE game_id = $1 AND player_id = $2;
-- name: of player
-- weight: 10
-- with: 9000
SELECT game_id, points FROM scores WHERE player_id = $1;
-- name: of game
-- weight: 5
-- with: 70
SELECT player_id, count(*) FROM scores WHERE game_id = $1 GROUP BY player_id HAVING count(*) > 1;
-- expert
DROP INDEX scores_player_game;
-- worse
DROP INDEX scores_game_player;
