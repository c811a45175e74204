-- case: a region's partition, pruned at execution, is read for sums of nearly all its rows
-- expect: nothing
-- schema
SELECT setseed(0.58);
CREATE TABLE consumption (region text NOT NULL, meter_id int NOT NULL, day date NOT NULL, kwh real NOT NULL, tariff text NOT NULL) PARTITION BY LIST (region);
CREATE TABLE consumption_east PARTITION OF consumption FOR VALUES IN ('east');
CREATE TABLE consumption_west PARTITION OF consumption FOR VALUES IN ('west');
CREATE TABLE consumption_south PARTITION OF consumption FOR VALUES IN ('south');
INSERT INTO consumption
SELECT (ARRAY['east', 'east', 'east', 'west', 'west', 'south'])[1 + m % 6], m, date '2025-01-01' + d, random() * 20, (ARRAY['day', 'night'])[1 + m % 2] FROM generate_series(1, 2000) AS m, generate_series(0, 99) AS d;
-- statements
-- name: by tariff
-- plan: generic
-- with: 'east', '2025-01-05'
-- with: 'south', '2025-01-02'
-- with: 'north', '2025-01-02'
SELECT tariff, sum(kwh), max(kwh) FROM consumption WHERE region = $1 AND day >= $2 GROUP BY tariff;
-- worse
CREATE INDEX ON consumption (region);
-- worse
CREATE INDEX ON consumption (region, day);
