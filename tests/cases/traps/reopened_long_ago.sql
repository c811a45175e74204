-- case: the index of the dates is walked for the newest of a state, and one state stopped being used long ago
-- expect: create
-- schema
SELECT setseed(0.61);
CREATE TABLE lift_checks (id int PRIMARY KEY, state text NOT NULL, made_at timestamp NOT NULL, lift text NOT NULL, remarks text NOT NULL);
INSERT INTO lift_checks SELECT g, CASE WHEN g < 6000 AND random() < 0.4 THEN 'adjourned' WHEN random() < 0.9 THEN 'passed' ELSE 'failed' END, timestamp '2012-01-01' + g * interval '50 minutes', 'lift ' || (random() * 3000)::int, repeat('r', 80) FROM generate_series(1, 120000) AS g;
CREATE INDEX lift_checks_time ON lift_checks (made_at);
-- statements
-- weight: 100
-- with: 'passed'
-- with: 'failed'
-- with: 'adjourned'
-- with: 'burnt'
SELECT id, lift, made_at FROM lift_checks WHERE state = $1 ORDER BY made_at DESC LIMIT 20;
-- weight: 20
SELECT count(*) FROM lift_checks WHERE made_at >= '2023-01-01' AND made_at < '2023-01-08';
-- expert
CREATE INDEX ON lift_checks (state, made_at);
-- worse
CREATE INDEX ON lift_checks (made_at DESC, state);
