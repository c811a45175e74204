-- case: the oldest disputes of a team in either of two open states, where three of a hundred are open
-- expect: create
-- schema
SELECT setseed(0.47);
CREATE TABLE disputes (id int PRIMARY KEY, team_id int NOT NULL, state text NOT NULL, opened_at timestamp NOT NULL, amount int NOT NULL);
INSERT INTO disputes
SELECT g, 1 + (power(random(), 3) * 60)::int, CASE WHEN r < 0.6 THEN 'refunded' WHEN r < 0.97 THEN 'rejected' WHEN r < 0.99 THEN 'new' ELSE 'contested' END, timestamp '2018-01-01' + (random() * 2500) * interval '1 day', g % 3000
  FROM (SELECT g, random() AS r FROM generate_series(1, 150000) AS g) AS d;
-- statements
-- weight: 40
-- with: 1
-- with: 20
-- with: 59
-- with: 300
SELECT id, state, opened_at, amount FROM disputes WHERE team_id = $1 AND state IN ('new', 'contested') ORDER BY opened_at LIMIT 20;
-- expert
CREATE INDEX ON disputes (team_id, opened_at) WHERE state IN ('new', 'contested');
-- worse
CREATE INDEX ON disputes (team_id, state);
-- worse
CREATE INDEX ON disputes (opened_at);
