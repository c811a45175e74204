-- case: a date is indexed, and the statement compares the year of it
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.42);
CREATE TABLE bottlings (id int PRIMARY KEY, bottled_on date NOT NULL, cellar int NOT NULL, litres int NOT NULL, remarks text NOT NULL);
INSERT INTO bottlings SELECT g, date '2025-06-01' - (power(random(), 3) * 20000)::int, g % 90, (random() * 5000)::int, repeat('x', 60) FROM generate_series(1, 120000) AS g;
CREATE INDEX bottlings_day ON bottlings (bottled_on);
-- statements
-- weight: 20
SELECT id, cellar, litres FROM bottlings WHERE extract(year FROM bottled_on) = 1981;
-- weight: 20
SELECT id, cellar, litres FROM bottlings WHERE extract(year FROM bottled_on) = 1960;
-- weight: 40
SELECT count(*) FROM bottlings WHERE bottled_on = '2025-05-30';
-- expert
SELECT id, cellar, litres FROM bottlings WHERE bottled_on >= date '1981-01-01' AND bottled_on < date '1982-01-01';
SELECT id, cellar, litres FROM bottlings WHERE bottled_on >= date '1960-01-01' AND bottled_on < date '1961-01-01';
SELECT count(*) FROM bottlings WHERE bottled_on = '2025-05-30';
