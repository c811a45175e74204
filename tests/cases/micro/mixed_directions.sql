-- case: best points first, earlier one wins a tie: one column down, the next up
-- expect: create
-- schema
SELECT setseed(0.1);
CREATE TABLE arena_scores (id bigint PRIMARY KEY, season_id int NOT NULL, points int NOT NULL, achieved_at timestamptz NOT NULL, player text NOT NULL);
INSERT INTO arena_scores SELECT g, CASE WHEN random() < 0.5 THEN 1 ELSE 2 + (random() * 60)::int END, (random() * 40)::int,
	'2024-01-01'::timestamptz + random() * interval '400 days', 'player ' || md5(g::text) FROM generate_series(1, 200000) g;
CREATE INDEX arena_scores_points ON arena_scores (season_id, points);
-- statements
-- with: 1
-- with: 30
-- with: 999
SELECT id, player, points FROM arena_scores WHERE season_id = $1 ORDER BY points DESC, achieved_at LIMIT 10;
-- expert
CREATE INDEX ON arena_scores (season_id, points DESC, achieved_at);
-- worse
CREATE INDEX ON arena_scores (season_id, points, achieved_at);
-- worse
CREATE INDEX ON arena_scores (season_id, achieved_at, points);
