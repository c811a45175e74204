-- case: an index with an included amount begins another with the same included amount
-- expect: drop
-- schema
SELECT setseed(0.36);
CREATE TABLE tolls (id int PRIMARY KEY, plate_id int NOT NULL, paid_on date NOT NULL, cents int NOT NULL, gate text NOT NULL);
INSERT INTO tolls SELECT g, 1 + (power(random(), 3) * 9000)::int, date '2022-01-01' + (random() * 1200)::int, 100 + g % 1900, 'gate ' || g % 77 FROM generate_series(1, 130000) AS g;
CREATE INDEX tolls_sum ON tolls (plate_id) INCLUDE (cents);
CREATE INDEX tolls_days ON tolls (plate_id, paid_on) INCLUDE (cents);
-- statements
-- weight: 60
-- with: 120
-- with: 8000
-- with: 99999
SELECT sum(cents) FROM tolls WHERE plate_id = $1;
-- weight: 60
-- with: 1
-- with: 8000
SELECT sum(cents) FROM tolls WHERE plate_id = $1 AND paid_on >= '2024-06-01' AND paid_on < '2024-07-01';
-- expert
DROP INDEX tolls_sum;
-- worse
DROP INDEX tolls_days;
