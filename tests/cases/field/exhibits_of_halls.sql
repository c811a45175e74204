-- case: the latest acquisitions of three halls: the index of the date is right for large halls and slow for small ones
-- expect: create
-- schema
SELECT setseed(0.14);
CREATE TABLE exhibits (id int PRIMARY KEY, hall_id int NOT NULL, acquired_on date NOT NULL, title text NOT NULL, loan boolean NOT NULL);
INSERT INTO exhibits
SELECT g, 1 + (power(random(), 3) * 900)::int, date '1950-01-01' + (random() * 27000)::int, 'object ' || md5(g::text), g % 9 = 0
  FROM generate_series(1, 130000) AS g;
CREATE INDEX exhibits_acquired ON exhibits (acquired_on);
-- statements
-- weight: 20
-- with: 1, 2, 3
-- with: 700, 801, 899
-- with: 5, 600, 650
-- with: 4001, 4002, 4003
SELECT id, title, acquired_on FROM exhibits WHERE hall_id IN ($1, $2, $3) ORDER BY acquired_on DESC LIMIT 50;
-- weight: 5
-- with: '1999-05-01', '1999-06-01'
SELECT id, title, loan FROM exhibits WHERE acquired_on >= $1 AND acquired_on < $2;
-- expert
CREATE INDEX ON exhibits (hall_id);
-- worse
CREATE INDEX ON exhibits (acquired_on, hall_id);
