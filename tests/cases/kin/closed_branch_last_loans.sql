-- case: the last loans of a branch, some of which were closed long ago; an index by day alone would walk through years for them
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.33);
CREATE TABLE loans (id bigint PRIMARY KEY, branch_id int NOT NULL, lent_at timestamptz NOT NULL, reader_id int NOT NULL, copy_no text NOT NULL);
INSERT INTO loans SELECT g, CASE WHEN g < 40000 THEN 1 + (random() * 4)::int ELSE 6 + (power(random(), 2) * 20)::int END, timestamptz '2018-01-01 00:00+00' + g * interval '20 minutes', (random() * 20000)::int, 'copy ' || md5(g::text) FROM generate_series(1, 180000) AS g;
CREATE INDEX loans_branch ON loans (branch_id);
-- statements
-- weight: 30
-- with: 2
-- with: 6
-- with: 25
-- with: 99
SELECT id, lent_at, copy_no FROM loans WHERE branch_id = $1 ORDER BY lent_at DESC LIMIT 20;
-- expert
CREATE INDEX ON loans (branch_id, lent_at);
DROP INDEX loans_branch;
-- worse
CREATE INDEX ON loans (lent_at);
