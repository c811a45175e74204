-- case: coldest and warmest of a fermentation tank: the index of the tanks finds thousands of readings, one with the degrees behind it finds both ends
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.11);
CREATE TABLE ferment_readings (id int PRIMARY KEY, tank_id int NOT NULL, celsius numeric(5,2) NOT NULL, ph real NOT NULL, read_at timestamp NOT NULL, operator text NOT NULL);
INSERT INTO ferment_readings SELECT g, 1 + (power(random(), 3) * 60)::int, (12 + random() * 20)::numeric(5,2), 3 + random(), timestamp '2024-01-01' + g * interval '4 minutes', 'operator ' || g % 40 FROM generate_series(1, 150000) AS g;
CREATE INDEX ferment_readings_tank ON ferment_readings (tank_id);
-- statements
-- weight: 40
-- with: 1
-- with: 30
-- with: 61
-- with: 99
SELECT min(celsius), max(celsius) FROM ferment_readings WHERE tank_id = $1;
-- weight: 10
-- with: 2
-- with: 60
SELECT id, celsius FROM ferment_readings WHERE tank_id = $1 ORDER BY celsius DESC LIMIT 5;
-- expert
CREATE INDEX ON ferment_readings (tank_id, celsius);
DROP INDEX ferment_readings_tank;
-- worse
CREATE INDEX ON ferment_readings (celsius);
