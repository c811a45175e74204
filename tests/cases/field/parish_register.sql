-- case: the register of a parish in German order, while its index is in the order of the bytes
-- expect: create
-- schema
SELECT setseed(0.25);
CREATE TABLE baptisms (id int PRIMARY KEY, parish_id int NOT NULL, surname text COLLATE "C" NOT NULL, given text COLLATE "C" NOT NULL, born date NOT NULL);
INSERT INTO baptisms
SELECT g, 1 + (power(random(), 3) * 300)::int, initcap(substr(md5(((power(random(), 2) * 6000)::int)::text), 1, 7)), initcap(substr(md5(g::text), 1, 5)), date '1650-01-01' + (random() * 90000)::int
  FROM generate_series(1, 120000) AS g;
CREATE INDEX baptisms_name ON baptisms (parish_id, surname);
-- statements
-- weight: 20
-- with: 1
-- with: 120
-- with: 299
-- with: 4000
SELECT id, surname, given, born FROM baptisms WHERE parish_id = $1 ORDER BY surname COLLATE "de-x-icu", given COLLATE "de-x-icu" LIMIT 40;
-- weight: 20
-- with: 1, 'Cfcd208'
-- with: 150, 'C4ca423'
SELECT id, given, born FROM baptisms WHERE parish_id = $1 AND surname = $2;
-- expert
CREATE INDEX ON baptisms (parish_id, surname COLLATE "de-x-icu", given COLLATE "de-x-icu");
-- worse
CREATE INDEX ON baptisms (parish_id, surname, given);
-- worse
DROP INDEX baptisms_name;
