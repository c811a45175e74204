-- case: verdicts of a court, newest first, with their long text, which belongs into no index
-- expect: create
-- never: INCLUDE.*reasoning|reasoning.*\)
-- most: 1
-- schema
SELECT setseed(0.37);
CREATE TABLE verdicts (id int PRIMARY KEY, court_id int NOT NULL, passed_on date NOT NULL, reasoning text NOT NULL, sum_due numeric(12,2));
INSERT INTO verdicts SELECT g, 1 + (power(random(), 2) * 120)::int, date '2000-01-01' + (random() * 9000)::int, (SELECT string_agg(md5((g * 31 + i)::text), '') FROM generate_series(1, CASE WHEN g % 50 = 0 THEN 200 ELSE 12 END) AS i), round((random() * 90000)::numeric, 2) FROM generate_series(1, 45000) AS g;
-- statements
-- weight: 20
-- with: 1
-- with: 100
-- with: 400
SELECT id, passed_on, reasoning FROM verdicts WHERE court_id = $1 ORDER BY passed_on DESC LIMIT 15;
-- weight: 10
-- with: 1, '2024-01-01'
-- with: 90, '2010-01-01'
SELECT count(*) FROM verdicts WHERE court_id = $1 AND passed_on >= $2;
-- expert
CREATE INDEX ON verdicts (court_id, passed_on);
