-- case: an OR over two columns of which one is indexed: the other one's index is all that is missing
-- expect: create
-- schema
SELECT setseed(0.65);
CREATE TABLE baptisms (id int PRIMARY KEY, child text NOT NULL, godfather_id int, godmother_id int, held_on date NOT NULL);
INSERT INTO baptisms SELECT g, md5(g::text), CASE WHEN random() < 0.8 THEN 1 + (power(random(), 3) * 30000)::int END, CASE WHEN random() < 0.8 THEN 1 + (power(random(), 3) * 30000)::int END, date '1850-01-01' + g / 3 FROM generate_series(1, 120000) AS g;
CREATE INDEX baptisms_godfather ON baptisms (godfather_id);
-- statements
-- weight: 60
-- with: 5
-- with: 28000
-- with: 99999
SELECT id, child, held_on FROM baptisms WHERE godfather_id = $1 OR godmother_id = $1 ORDER BY held_on;
-- expert
CREATE INDEX ON baptisms (godmother_id);
-- worse
CREATE INDEX ON baptisms (godfather_id, godmother_id);
-- worse
CREATE INDEX ON baptisms (held_on);
