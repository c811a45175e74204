-- case: reserved books that wait on the shelf, by branch and by age; one small index of the few uncollected serves both
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.18);
CREATE TABLE holds (id int PRIMARY KEY, branch_id int NOT NULL, reader_id int NOT NULL, title_id int NOT NULL, ready_at timestamp NOT NULL, collected boolean NOT NULL);
INSERT INTO holds
SELECT g, 1 + (power(random(), 2) * 60)::int, (random() * 30000)::int, (power(random(), 2) * 90000)::int, timestamp '2018-01-01' + g * interval '30 minutes', random() < (CASE WHEN g > 145000 THEN 0.6 ELSE 0.998 END)
  FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 60
-- with: 1
-- with: 55
-- with: 400
SELECT id, reader_id, title_id, ready_at FROM holds WHERE NOT collected AND branch_id = $1 ORDER BY ready_at;
-- weight: 2
-- with: '2020-01-01'
SELECT id, reader_id FROM holds WHERE collected = false AND ready_at < $1;
-- expert
CREATE INDEX ON holds (branch_id, ready_at) WHERE NOT collected;
-- worse
CREATE INDEX ON holds (branch_id, ready_at);
-- worse
CREATE INDEX ON holds (collected);
