-- case: of all the statements only one, executed a single time to look into a complaint, reads the whole table
-- expect: nothing
-- schema
SELECT setseed(0.23);
CREATE TABLE seed_bags (id int PRIMARY KEY, plant text NOT NULL, lot text NOT NULL, grams int NOT NULL, packed_on date NOT NULL);
INSERT INTO seed_bags SELECT g, 'plant ' || (power(random(), 3) * 700)::int, 'L' || md5((g / 13)::text), 5 + g % 90, date '2023-01-01' + g / 100 FROM generate_series(1, 60000) AS g;
CREATE INDEX seed_bags_plant ON seed_bags (plant, packed_on);
-- statements
-- weight: 1000
-- with: 9
-- with: 55555
-- with: 123456
SELECT plant, lot, grams FROM seed_bags WHERE id = $1;
-- weight: 300
-- with: 'plant 0'
-- with: 'plant 690'
SELECT id, packed_on, grams FROM seed_bags WHERE plant = $1 ORDER BY packed_on DESC LIMIT 10;
-- weight: 800
-- with: 14, 3
-- with: 41000, 7
UPDATE seed_bags SET grams = grams - $2 WHERE id = $1;
-- weight: 1
SELECT id, plant, packed_on FROM seed_bags WHERE lot = 'Lc4ca4238a0b923820dcc509a6f75849b' AND grams > 20;
