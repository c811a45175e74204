-- case: a hash index of the serial beside a longer index that begins with it and also serves its ranges
-- expect: drop
-- schema
SELECT setseed(0.31);
CREATE TABLE bearings (id int PRIMARY KEY, serial text NOT NULL, made_on date NOT NULL, plant int NOT NULL);
INSERT INTO bearings SELECT g, 'B-' || lpad((random() * 60000)::int::text, 6, '0'), date '2019-01-01' + g / 60, (random() * 9)::int FROM generate_series(1, 130000) AS g;
CREATE INDEX bearings_serial_hash ON bearings USING hash (serial);
CREATE INDEX bearings_serial_made ON bearings (serial, made_on);
-- statements
-- weight: 40
-- with: 'B-000777'
-- with: 'B-059999'
-- with: 'X-1'
SELECT id, made_on, plant FROM bearings WHERE serial = $1;
-- weight: 10
-- with: 'B-030000'
-- with: 'B-000000'
SELECT id, serial, made_on FROM bearings WHERE serial >= $1 ORDER BY serial, made_on LIMIT 25;
-- expert
DROP INDEX bearings_serial_hash;
-- worse
DROP INDEX bearings_serial_made;
