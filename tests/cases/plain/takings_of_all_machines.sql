-- case: both reports add up every sale of a narrow table: whatever the index, all of it is read
-- expect: nothing
-- schema
SELECT setseed(0.23);
CREATE TABLE machines (id int PRIMARY KEY, district text NOT NULL);
CREATE TABLE takings (machine_id int NOT NULL, sold_on date NOT NULL, cents int NOT NULL, ware smallint NOT NULL);
INSERT INTO machines SELECT g, 'district ' || g % 12 FROM generate_series(1, 600) AS g;
INSERT INTO takings SELECT 1 + (power(random(), 2) * 599)::int, date '2024-01-01' + g / 400, 50 + (random() * 300)::int, (random() * 30)::int FROM generate_series(1, 200000) AS g;
-- statements
-- weight: 3
SELECT m.district, sum(t.cents), count(*) FROM takings AS t JOIN machines AS m ON m.id = t.machine_id GROUP BY m.district ORDER BY m.district;
-- weight: 3
SELECT t.ware, sum(t.cents) AS cents, min(t.sold_on), max(t.sold_on) FROM takings AS t GROUP BY t.ware ORDER BY cents DESC;
