-- case: the latest throws of a player and how many there were since a day: one index serves both
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.19);
CREATE TABLE throws (id int PRIMARY KEY, player_id int NOT NULL, thrown_at timestamp NOT NULL, points int NOT NULL, board text NOT NULL);
INSERT INTO throws SELECT g, 1 + (power(random(), 3) * 3000)::int, timestamp '2023-06-01' + g * interval '4 minutes', (random() * 60)::int, 'board ' || g % 40 FROM generate_series(1, 240000) AS g;
-- statements
-- weight: 30
-- with: 1
-- with: 2990
-- with: 4000
SELECT thrown_at, points, board FROM throws WHERE player_id = $1 ORDER BY thrown_at DESC LIMIT 10;
-- weight: 20
-- with: 1, '2025-02-01'
-- with: 1500, '2024-01-01'
-- with: 4000, '2025-02-01'
SELECT count(*) FROM throws WHERE player_id = $1 AND thrown_at >= $2;
-- expert
CREATE INDEX ON throws (player_id, thrown_at);
-- worse
CREATE INDEX ON throws (thrown_at);
