-- case: favours that a neighbour gave or took
-- expect: create
-- schema
SELECT setseed(0.43);
CREATE TABLE favours (id bigserial PRIMARY KEY, giver_id int NOT NULL, taker_id int NOT NULL, done_on date NOT NULL, minutes int NOT NULL, remarks text NOT NULL);
INSERT INTO favours (giver_id, taker_id, done_on, minutes, remarks) SELECT (power(random(), 2) * 6000)::int, (random() * 6000)::int, date '2015-01-01' + (random() * 3600)::int, (random() * 300)::int, repeat('f', 60) FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 40
-- with: 0
-- with: 5500
-- with: 70000
SELECT id, giver_id, taker_id, done_on, minutes FROM favours WHERE giver_id = $1 OR taker_id = $1 ORDER BY done_on DESC LIMIT 20;
-- expert
CREATE INDEX ON favours (giver_id);
CREATE INDEX ON favours (taker_id);
-- worse
CREATE INDEX ON favours (giver_id, taker_id);
