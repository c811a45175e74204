-- case: the newest declarations of a lane: the index of the time serves the green lane, the last red one is years old
-- expect: create
-- schema
SELECT setseed(0.19);
CREATE TABLE declarations (id int PRIMARY KEY, lane text NOT NULL, declared_at timestamp NOT NULL, worth int NOT NULL, importer text NOT NULL);
INSERT INTO declarations
SELECT g, CASE WHEN g < 40000 AND r < 0.01 THEN 'red' WHEN r < 0.94 THEN 'green' WHEN r < 0.9998 THEN 'orange' ELSE 'blue' END, timestamp '2019-01-01' + g * interval '20 minutes', g % 9000, 'importer ' || (random() * 5000)::int
  FROM (SELECT g, random() AS r FROM generate_series(1, 160000) AS g) AS d;
CREATE INDEX declarations_time ON declarations (declared_at);
-- statements
-- weight: 30
-- with: 'green'
-- with: 'orange'
-- with: 'red'
-- with: 'blue'
-- with: 'violet'
SELECT id, declared_at, worth, importer FROM declarations WHERE lane = $1 ORDER BY declared_at DESC LIMIT 50;
-- weight: 10
-- with: '2022-03-01', '2022-03-02'
SELECT lane, count(*) FROM declarations WHERE declared_at >= $1 AND declared_at < $2 GROUP BY lane;
-- expert
CREATE INDEX ON declarations (lane, declared_at DESC);
-- worse
CREATE INDEX ON declarations (declared_at, lane);
-- worse
DROP INDEX declarations_time;
