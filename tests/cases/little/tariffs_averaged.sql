-- case: an average of every tariff over narrow rows
-- expect: nothing
-- schema
SELECT setseed(0.51);
CREATE TABLE meterings (id int PRIMARY KEY, tariff int NOT NULL, kwh real NOT NULL);
INSERT INTO meterings SELECT g, (power(random(), 2) * 12)::int, random() * 40 FROM generate_series(1, 150000) g;
-- statements
-- weight: 5
SELECT tariff, count(*), avg(kwh) FROM meterings GROUP BY tariff ORDER BY tariff;
-- weight: 100
-- with: 900001
INSERT INTO meterings VALUES ($1, 3, 1.5);
-- worse
CREATE INDEX ON meterings (tariff);
