-- case: cocktails that need both of two bottles, as arrays of numbers, some bottles being in nearly every cocktail
-- expect: create
-- schema
SELECT setseed(0.27);
CREATE TABLE cocktails (id int PRIMARY KEY, name text NOT NULL, bottles int[] NOT NULL, minutes int NOT NULL);
INSERT INTO cocktails
SELECT g, 'cocktail ' || md5(g::text), ARRAY[1 + (power(random(), 3) * 500)::int, 1 + (power(random(), 3) * 500)::int, 1 + (random() * 500)::int, CASE WHEN random() < 0.7 THEN 0 ELSE 501 END], 1 + g % 12
  FROM generate_series(1, 80000) AS g;
-- statements
-- weight: 15
-- with: ARRAY[0, 333]
-- with: ARRAY[1, 499]
-- with: ARRAY[20, 30]
-- with: ARRAY[7000]
SELECT id, name, minutes FROM cocktails WHERE bottles @> $1::int[];
-- expert
CREATE INDEX ON cocktails USING gin (bottles);
-- worse
CREATE INDEX ON cocktails (bottles);
