-- case: the building site permits that are valid on a day; most are short, and a few go on for years
-- expect: create
-- schema
SELECT setseed(0.29);
CREATE TABLE permits (id int PRIMARY KEY, street_id int NOT NULL, valid daterange NOT NULL, purpose text NOT NULL);
INSERT INTO permits
SELECT g, 1 + (power(random(), 2) * 3000)::int, daterange(d, d + 1 + (CASE WHEN random() < 0.002 THEN random() * 1500 ELSE random() * 8 END)::int), 'purpose ' || md5(g::text)
  FROM (SELECT g, date '2008-01-01' + (random() * 6200)::int AS d FROM generate_series(1, 110000) AS g) AS p;
-- statements
-- weight: 15
-- with: '2016-05-05'
-- with: '2023-11-11'
-- with: '1999-01-01'
SELECT id, street_id, purpose FROM permits WHERE valid @> $1::date;
-- expert
CREATE INDEX ON permits USING gist (valid);
-- worse
CREATE INDEX ON permits (valid);
