-- case: four indexes that begin alike: the unique one and the longest stay, what neither is unique nor longest goes
-- expect: drop
-- schema
SELECT setseed(0.41);
CREATE TABLE platform_calls (id int PRIMARY KEY, station_id int NOT NULL, train_no int NOT NULL, due timestamp NOT NULL, delay int NOT NULL);
INSERT INTO platform_calls SELECT g, 1 + g % 400, g / 400, timestamp '2025-01-01' + (random() * 200000) * interval '1 minute', (power(random(), 5) * 90)::int FROM generate_series(1, 150000) AS g;
CREATE UNIQUE INDEX calls_once ON platform_calls (station_id, train_no);
CREATE INDEX calls_station ON platform_calls (station_id);
CREATE INDEX calls_due ON platform_calls (station_id, due);
CREATE INDEX calls_due_delay ON platform_calls (station_id, due, delay);
-- statements
-- weight: 40
-- with: 1
-- with: 400
-- with: 999
SELECT count(*) FROM platform_calls WHERE station_id = $1;
-- weight: 40
-- with: 5, '2025-02-01'
SELECT id, due, delay FROM platform_calls WHERE station_id = $1 AND due >= $2 ORDER BY due LIMIT 20;
-- weight: 20
-- with: 77, '2025-02-01', '2025-03-01'
SELECT max(delay) FROM platform_calls WHERE station_id = $1 AND due >= $2 AND due < $3;
-- expert
DROP INDEX calls_station;
DROP INDEX calls_due;
-- worse
DROP INDEX calls_once;
DROP INDEX calls_due_delay;
