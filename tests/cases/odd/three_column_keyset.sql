-- case: the next page after three columns, spelt out with OR; the index has all of them
-- expect: rewrite or_keyset
-- schema
SELECT setseed(0.47);
CREATE TABLE graves (id bigint PRIMARY KEY, cemetery_id int NOT NULL, field int NOT NULL, line int NOT NULL, spot int NOT NULL, name text NOT NULL);
INSERT INTO graves SELECT g, 1 + (power(random(), 2) * 9)::int, g % 40, g / 40 % 60, g / 2400, md5(g::text) FROM generate_series(1, 140000) g;
CREATE INDEX graves_place ON graves (cemetery_id, field, line, spot, id);
-- statements
-- weight: 30
-- with: 1, 20, 30, 5
-- with: 1, 39, 10, 50
-- with: 7, 5, 5, 5
SELECT id, field, line, spot, name FROM graves WHERE cemetery_id = $1 AND (field > $2 OR (field = $2 AND line > $3) OR (field = $2 AND line = $3 AND spot > $4))
  ORDER BY field, line, spot, id LIMIT 25;
-- expert
SELECT id, field, line, spot, name FROM graves WHERE cemetery_id = $1 AND (field, line, spot) > ($2, $3, $4) ORDER BY field, line, spot, id LIMIT 25;
