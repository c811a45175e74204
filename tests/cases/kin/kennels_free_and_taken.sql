-- case: of two partial indexes beside a full one, that of the rows without an owner gives an order, the other gives nothing
-- expect: drop
-- schema
SELECT setseed(0.32);
CREATE TABLE dogs (id int PRIMARY KEY, shelter_id int NOT NULL, owner_id int, arrived_on date NOT NULL, name text NOT NULL);
INSERT INTO dogs SELECT g, 1 + (power(random(), 2) * 30)::int, CASE WHEN random() < 0.6 THEN (random() * 4000)::int END, date '2015-01-01' + (random() * 3800)::int, 'dog ' || md5(g::text) FROM generate_series(1, 120000) AS g;
CREATE INDEX dogs_full ON dogs (shelter_id, owner_id, arrived_on);
CREATE INDEX dogs_free ON dogs (shelter_id, arrived_on) WHERE owner_id IS NULL;
CREATE INDEX dogs_owned ON dogs (shelter_id, owner_id, arrived_on) WHERE owner_id IS NOT NULL;
-- statements
-- weight: 30
-- with: 1
-- with: 28
SELECT id, name, arrived_on FROM dogs WHERE shelter_id = $1 AND owner_id IS NULL ORDER BY arrived_on LIMIT 20;
-- weight: 20
-- with: 1, 700
-- with: 12, 3999
SELECT id, name, arrived_on FROM dogs WHERE shelter_id = $1 AND owner_id = $2 ORDER BY arrived_on DESC;
-- weight: 40
-- with: 900001
INSERT INTO dogs VALUES ($1, 3, NULL, '2025-06-01', 'Rex');
-- expert
DROP INDEX dogs_owned;
-- worse
DROP INDEX dogs_free;
