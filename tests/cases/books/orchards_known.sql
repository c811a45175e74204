-- case: the list of a form: which varieties were ever picked? Forty values of wide rows, read from an index without the table
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.45);
CREATE TABLE pickings (id int PRIMARY KEY, variety text NOT NULL, crate int NOT NULL, picked_at timestamp NOT NULL, remark text NOT NULL);
INSERT INTO pickings SELECT g, 'variety ' || (power(random(), 3) * 40)::int, g % 9000, timestamp '2024-01-01' + g * interval '5 minutes', repeat('p', 200) FROM generate_series(1, 100000) AS g;
-- statements
-- weight: 40
SELECT DISTINCT variety FROM pickings ORDER BY variety;
-- weight: 20
-- with: 'variety 0'
-- with: 'variety 39'
SELECT count(*) FROM pickings WHERE variety = $1;
-- expert
CREATE INDEX ON pickings (variety);
-- worse
CREATE INDEX ON pickings (crate);
