-- case: the fare of a line on a day: each line changed its fares thousands of times, and either end alone leaves half of them
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE fares (id bigint PRIMARY KEY, line_id int NOT NULL, class text NOT NULL, valid_from date NOT NULL, valid_to date NOT NULL, cents int NOT NULL, remark text NOT NULL);
INSERT INTO fares SELECT g, 1 + (power(random(), 3) * 59)::int, 'c' || g % 3, d, d + 3 + (random() * 20)::int, (random() * 9000)::int, repeat('fare ', 8)
  FROM (SELECT g, date '2010-01-01' + (random() * 5500)::int AS d FROM generate_series(1, 150000) g) AS s;
CREATE INDEX fares_line ON fares (line_id);
-- statements
-- weight: 30
-- with: 1, '2017-05-05'
-- with: 2, '2012-01-20'
-- with: 40, '2024-06-01'
-- with: 99, '2015-05-05'
SELECT id, class, cents, remark FROM fares WHERE line_id = $1 AND valid_from <= $2::date AND valid_to >= $2::date;
-- expert
CREATE INDEX ON fares (line_id, valid_from, valid_to);
-- worse
CREATE INDEX ON fares (valid_from);
-- worse
CREATE INDEX ON fares (line_id, class);
