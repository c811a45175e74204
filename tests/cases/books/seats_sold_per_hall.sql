-- case: what each hall sold on a day: the rows of a day lie side by side, so the index of the days is all it takes
-- expect: nothing
-- schema
SELECT setseed(0.34);
CREATE TABLE seats_sold (id int PRIMARY KEY, hall_id int NOT NULL, sold_on date NOT NULL, cents int NOT NULL, row_and_seat text NOT NULL);
INSERT INTO seats_sold SELECT g, 1 + (power(random(), 2) * 30)::int, date '2023-01-01' + g / 180, 900 + (random() * 900)::int, 'row ' || g % 30 FROM generate_series(1, 160000) AS g;
CREATE INDEX seats_sold_day ON seats_sold (sold_on);
-- statements
-- weight: 60
-- with: '2023-05-05', '2023-05-06'
-- with: '2025-01-01', '2025-01-04'
-- with: '2029-01-01', '2029-01-02'
SELECT hall_id, count(*), sum(cents) FROM seats_sold WHERE sold_on >= $1 AND sold_on < $2 GROUP BY hall_id ORDER BY hall_id;
