-- case: both columns alone and both together; the second alone is asked for too
-- expect: drop
-- schema
SELECT setseed(0.58);
CREATE TABLE cellar_bottles (id bigint PRIMARY KEY, cellar_id int NOT NULL, wine_id int NOT NULL, laid_on date NOT NULL, note text NOT NULL);
INSERT INTO cellar_bottles SELECT g, (power(random(), 2) * 900)::int, (power(random(), 2) * 5000)::int, date '2010-01-01' + g / 40, md5(g::text) FROM generate_series(1, 140000) g;
CREATE INDEX cellar_bottles_cellar ON cellar_bottles (cellar_id);
CREATE INDEX cellar_bottles_wine ON cellar_bottles (wine_id);
CREATE INDEX cellar_bottles_both ON cellar_bottles (cellar_id, wine_id);
-- statements
-- weight: 20
-- with: 0, 3
-- with: 500, 4000
SELECT id, laid_on FROM cellar_bottles WHERE cellar_id = $1 AND wine_id = $2;
-- weight: 20
-- with: 850
SELECT id, wine_id, laid_on FROM cellar_bottles WHERE cellar_id = $1;
-- weight: 20
-- with: 4800
SELECT id, cellar_id, laid_on FROM cellar_bottles WHERE wine_id = $1;
-- expert
DROP INDEX cellar_bottles_cellar;
-- worse
DROP INDEX cellar_bottles_wine;
