-- case: games of a player, with either colour, newest first; games between two; the index of white only helps half, that of the result nobody reads
-- expect: create
-- days: 40
-- schema
SELECT setseed(0.506);
CREATE TABLE game (id bigserial PRIMARY KEY, white_id int NOT NULL, black_id int NOT NULL, result char(3) NOT NULL, eco char(3) NOT NULL, played_at timestamptz NOT NULL, moves text NOT NULL);
INSERT INTO game (white_id, black_id, result, eco, played_at, moves)
SELECT 1 + (power(random(), 1.3) * 8000)::int, 1 + (power(random(), 1.3) * 8000)::int, (ARRAY['1-0','0-1','1/2'])[1 + (random() * 2)::int], 'B' || (10 + (random() * 80)::int), timestamptz '2023-01-01' + g * interval '5 minutes', repeat(md5(g::text), 3) FROM generate_series(1, 180000) AS g;
CREATE INDEX game_white ON game (white_id);
CREATE INDEX game_result ON game (result);
CREATE INDEX game_played ON game (played_at);
-- statements
-- name: of a player
-- weight: 100
-- with: 3
-- with: 7900
-- with: 9001
SELECT g.id, g.white_id, g.black_id, g.result, g.played_at FROM game g WHERE g.white_id = $1 OR g.black_id = $1 ORDER BY g.played_at DESC LIMIT 20;
-- name: score as black
-- weight: 30
-- with: 3
-- with: 5000
SELECT g.result, count(*) FROM game g WHERE g.black_id = $1 GROUP BY g.result;
-- name: between two
-- weight: 20
-- with: 3, 44
SELECT g.id, g.result, g.played_at FROM game g WHERE g.white_id = $1 AND g.black_id = $2;
-- name: live page
-- weight: 100
SELECT g.id, g.white_id, g.black_id, g.eco FROM game g ORDER BY g.played_at DESC LIMIT 10;
-- name: store
-- weight: 60
-- with: 3, 44
INSERT INTO game (white_id, black_id, result, eco, played_at, moves) VALUES ($1, $2, '1-0', 'B22', now(), 'e4');
-- expert
CREATE INDEX ON game (black_id);
DROP INDEX game_result;
-- worse
DROP INDEX game_white;
-- worse
DROP INDEX game_played;
