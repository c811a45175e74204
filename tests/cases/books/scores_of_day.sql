-- case: points are added all day by an upsert; the table of a day is looked at now and then and has 400 rows to sort: the day alone is indexed
-- expect: create
-- never: points
-- most: 1
-- schema
SELECT setseed(0.28);
CREATE TABLE quiz_scores (player_id int NOT NULL, day date NOT NULL, points int NOT NULL, rounds int NOT NULL, PRIMARY KEY (player_id, day)) WITH (fillfactor = 70);
INSERT INTO quiz_scores SELECT p, date '2024-06-01' + d, (random() * 900)::int, 3 FROM generate_series(1, 500) AS d, generate_series(1, 1000) AS p WHERE random() < 0.4;
-- statements
-- weight: 3000
-- with: 5, '2025-09-01'
-- with: 900, '2025-09-01'
INSERT INTO quiz_scores VALUES ($1, $2, 10, 1) ON CONFLICT (player_id, day) DO UPDATE SET points = quiz_scores.points + 10, rounds = quiz_scores.rounds + 1;
-- weight: 40
-- with: '2025-08-01'
-- with: '2025-09-01'
-- with: '2030-01-01'
SELECT player_id, points FROM quiz_scores WHERE day = $1 ORDER BY points DESC LIMIT 10;
-- expert
CREATE INDEX ON quiz_scores (day);
-- worse
CREATE INDEX ON quiz_scores (day, points);
