-- case: which water meters of a street were not read since a day? The index of the days finds all readings of that time, of the whole town
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.25);
CREATE TABLE water_meters (id int PRIMARY KEY, street int NOT NULL, serial text NOT NULL);
INSERT INTO water_meters SELECT g, 1 + g / 40, 'W' || g FROM generate_series(1, 12000) AS g;
CREATE INDEX water_meters_street ON water_meters (street);
CREATE TABLE water_readings (id int PRIMARY KEY, meter_id int NOT NULL, read_on date NOT NULL, litres int NOT NULL, reader text NOT NULL);
INSERT INTO water_readings SELECT g, 1 + (random() * 11000)::int, date '2020-01-01' + g / 100, (random() * 90000)::int, 'reader ' || g % 30 FROM generate_series(1, 180000) AS g;
CREATE INDEX water_readings_day ON water_readings (read_on);
-- statements
-- weight: 30
-- with: 5, '2024-06-01'
-- with: 200, '2023-01-01'
-- with: 299, '2024-03-01'
SELECT m.id, m.serial FROM water_meters m WHERE m.street = $1 AND NOT EXISTS (SELECT FROM water_readings r WHERE r.meter_id = m.id AND r.read_on >= $2);
-- weight: 20
-- with: '2024-03-03'
SELECT count(*), sum(litres) FROM water_readings WHERE read_on = $1;
-- expert
CREATE INDEX ON water_readings (meter_id, read_on);
-- worse
DROP INDEX water_readings_day;
