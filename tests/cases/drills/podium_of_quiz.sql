-- case: most points first and, among equals, the earliest: two directions in one order
-- expect: create
-- schema
SELECT setseed(0.12);
CREATE TABLE quiz_entries (id serial PRIMARY KEY, quiz_id int NOT NULL, team text NOT NULL, points smallint NOT NULL, handed_in timestamptz NOT NULL);
INSERT INTO quiz_entries (quiz_id, team, points, handed_in)
SELECT 1 + (power(random(), 4) * 60)::int, 'team ' || md5(g::text), (random() * 40)::int, timestamptz '2025-01-01' + random() * interval '300 days' FROM generate_series(1, 150000) AS g;
-- statements
-- name: podium
-- weight: 50
-- with: 1
-- with: 40
-- with: 61
-- with: 500
SELECT team, points, handed_in FROM quiz_entries WHERE quiz_id = $1 ORDER BY points DESC, handed_in ASC LIMIT 10;
-- expert
CREATE INDEX ON quiz_entries (quiz_id, points DESC, handed_in);
-- worse
CREATE INDEX ON quiz_entries (quiz_id, points, handed_in);
