-- case: a driver sends numbers as numeric, so the whole column is cast and its index is useless
-- expect: rewrite type_mismatch
-- schema
SELECT setseed(0.53);
CREATE TABLE shots (id bigint PRIMARY KEY, game_id bigint NOT NULL, player_id int NOT NULL, distance real NOT NULL, seen text NOT NULL);
INSERT INTO shots SELECT g, 1 + (power(random(), 2) * 3000)::int, (random() * 700)::int, random() * 40, md5(g::text) FROM generate_series(1, 150000) AS g;
CREATE INDEX shots_game ON shots (game_id);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: 2500
-- with: 40
-- with: 70000
SELECT id, player_id, distance FROM shots WHERE game_id = $1::numeric ORDER BY id LIMIT 100;
-- expert
SELECT id, player_id, distance FROM shots WHERE game_id = $1::bigint ORDER BY id LIMIT 100;
