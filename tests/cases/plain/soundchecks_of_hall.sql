-- case: two of three indexes of one hall mirror each other; the third differs by where it has those without a time, and stays
-- expect: drop
-- schema
SELECT setseed(0.29);
CREATE TABLE soundchecks (id int PRIMARY KEY, hall_id int NOT NULL, starts_at timestamp, band text NOT NULL);
INSERT INTO soundchecks SELECT g, 1 + (power(random(), 3) * 90)::int, CASE WHEN random() < 0.7 THEN timestamp '2023-01-01' + random() * interval '900 days' END, 'band ' || md5(g::text) FROM generate_series(1, 100000) AS g;
CREATE INDEX soundchecks_first ON soundchecks (hall_id, starts_at);
CREATE INDEX soundchecks_last ON soundchecks (hall_id, starts_at DESC);
CREATE INDEX soundchecks_last_timed ON soundchecks (hall_id, starts_at DESC NULLS LAST);
-- statements
-- weight: 30
-- with: 1
-- with: 80
-- with: 200
SELECT id, band, starts_at FROM soundchecks WHERE hall_id = $1 ORDER BY starts_at DESC NULLS LAST LIMIT 15;
-- weight: 30
-- with: 1
-- with: 60
SELECT id, band, starts_at FROM soundchecks WHERE hall_id = $1 ORDER BY starts_at LIMIT 15;
-- weight: 10
-- with: 3
SELECT id, band FROM soundchecks WHERE hall_id = $1 ORDER BY starts_at DESC LIMIT 15;
-- expert
DROP INDEX soundchecks_last;
-- expert
DROP INDEX soundchecks_first;
-- worse
DROP INDEX soundchecks_last_timed;
