-- case: one condition spelled in two ways makes two partial indexes of the same rows
-- expect: drop
-- schema
SELECT setseed(0.24);
CREATE TABLE fines (id int PRIMARY KEY, plate text NOT NULL, due_on date NOT NULL, paid boolean NOT NULL, cents int NOT NULL, place text NOT NULL);
INSERT INTO fines SELECT g, 'P' || (power(random(), 2) * 40000)::int, date '2023-01-01' + g / 130, g < 118000 OR random() < 0.4, 2500 + (random() * 40)::int * 500, md5(g::text) FROM generate_series(1, 120000) AS g;
CREATE INDEX fines_not_paid ON fines (due_on) WHERE NOT paid;
CREATE INDEX fines_unpaid ON fines (due_on) WHERE paid = false;
CREATE INDEX fines_plate ON fines (plate);
-- statements
-- weight: 20
SELECT id, plate, cents FROM fines WHERE NOT paid ORDER BY due_on LIMIT 50;
-- weight: 20
SELECT id, plate, cents FROM fines WHERE paid = false AND due_on < '2025-07-03' ORDER BY due_on LIMIT 50;
-- with: 'P1'
-- with: 'P39000'
SELECT id, cents, paid FROM fines WHERE plate = $1;
-- expert
DROP INDEX fines_unpaid;
-- or
DROP INDEX fines_not_paid;
-- worse
DROP INDEX fines_plate;
