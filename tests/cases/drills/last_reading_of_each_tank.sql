-- case: the last reading of each of 300 tanks by DISTINCT ON reads every reading; the tanks are a table
-- expect: rewrite distinct_on
-- schema
SELECT setseed(0.17);
CREATE TABLE tanks (id int PRIMARY KEY, label text NOT NULL);
INSERT INTO tanks SELECT g, 'tank ' || g FROM generate_series(1, 300) AS g;
CREATE TABLE tank_readings (id int PRIMARY KEY, tank_id int NOT NULL REFERENCES tanks, taken_at timestamp NOT NULL, ph numeric(4,2) NOT NULL);
INSERT INTO tank_readings SELECT g, 1 + g % 300, timestamp '2025-01-01' + g * interval '10 seconds', 6 + random() * 2 FROM generate_series(1, 240000) AS g;
CREATE INDEX tank_readings_of_tank ON tank_readings (tank_id, taken_at);
-- statements
-- weight: 20
SELECT DISTINCT ON (tank_id) tank_id, taken_at, ph FROM tank_readings ORDER BY tank_id, taken_at DESC;
-- expert
SELECT t.id AS tank_id, r.taken_at, r.ph FROM tanks AS t CROSS JOIN LATERAL (SELECT taken_at, ph FROM tank_readings WHERE tank_id = t.id ORDER BY taken_at DESC LIMIT 1) AS r ORDER BY t.id;
