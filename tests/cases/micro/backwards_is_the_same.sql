-- case: an index and its mirror: each can be read from its end
-- expect: drop
-- schema
CREATE TABLE chess_moves (id bigint PRIMARY KEY, game_id int NOT NULL, played_at timestamptz NOT NULL, move text NOT NULL);
INSERT INTO chess_moves SELECT g, (g * 7919::bigint % 3000)::int, '2025-01-01'::timestamptz + g * interval '1 minute', substr(md5(g::text), 1, 4) FROM generate_series(1, 150000) g;
CREATE INDEX chess_moves_up ON chess_moves (game_id, played_at);
CREATE INDEX chess_moves_down ON chess_moves (game_id DESC, played_at DESC);
-- statements
-- with: 17
-- with: 2222
-- with: 9999
SELECT move, played_at FROM chess_moves WHERE game_id = $1 ORDER BY played_at DESC LIMIT 10;
-- with: 17
-- with: 2222
SELECT move, played_at FROM chess_moves WHERE game_id = $1 ORDER BY played_at LIMIT 10;
-- expert
DROP INDEX chess_moves_down;
-- or
DROP INDEX chess_moves_up;
