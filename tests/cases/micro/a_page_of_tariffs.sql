-- case: a table of two pages
-- expect: nothing
-- schema
CREATE TABLE tariffs (id int PRIMARY KEY, zone int NOT NULL, valid_from date NOT NULL, cents int NOT NULL);
INSERT INTO tariffs SELECT g, g % 12, '2015-01-01'::date + g * 10, g * 3 FROM generate_series(1, 300) g;
-- statements
-- weight: 50
-- with: 3, '2019-05-05'
-- with: 11, '2024-01-01'
-- with: 99, '2020-01-01'
SELECT cents FROM tariffs WHERE zone = $1 AND valid_from <= $2 ORDER BY valid_from DESC LIMIT 1;
-- worse
CREATE INDEX ON tariffs (zone, valid_from);
