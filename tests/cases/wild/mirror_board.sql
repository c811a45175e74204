-- case: of two orders of the second column, one serves a list backwards and an order over both; the other is one too many
-- expect: drop
-- schema
SELECT setseed(0.45);
CREATE TABLE cards (id int PRIMARY KEY, lane_id int NOT NULL, rank int NOT NULL, title text NOT NULL);
INSERT INTO cards SELECT g, 1 + (power(random(), 2) * 2000)::int, (random() * 1000000)::int, 'card ' || md5(g::text) FROM generate_series(1, 150000) AS g;
CREATE INDEX cards_lane_rank ON cards (lane_id, rank);
CREATE INDEX cards_lane_rank_desc ON cards (lane_id, rank DESC);
-- statements
-- name: lowest of a lane
-- weight: 50
-- with: 1
-- with: 1900
-- with: 5000
SELECT id, title, rank FROM cards WHERE lane_id = $1 ORDER BY rank LIMIT 10;
-- name: board
-- weight: 30
-- with: 100
-- with: 0
SELECT id, lane_id, rank FROM cards WHERE lane_id > $1 ORDER BY lane_id, rank DESC LIMIT 200;
-- expert
DROP INDEX cards_lane_rank;
-- worse
DROP INDEX cards_lane_rank_desc;
