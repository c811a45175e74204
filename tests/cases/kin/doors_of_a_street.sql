-- case: a district lies in one city, and the index begins with both; the estimate is far too low and the plan is right
-- expect: nothing
-- schema
SELECT setseed(0.17);
CREATE TABLE doors (id int PRIMARY KEY, city text NOT NULL, district text NOT NULL, street text NOT NULL, number int NOT NULL);
INSERT INTO doors SELECT g, 'city ' || d / 10, 'district ' || d, 'street ' || md5((d * 31 + g % 17)::text), 1 + g % 120 FROM (SELECT g, (power(random(), 2) * 250)::int AS d FROM generate_series(1, 130000) AS g) AS x;
CREATE INDEX doors_place ON doors (city, district, street, number);
-- statements
-- weight: 30
-- with: 'city 0', 'district 2'
-- with: 'city 24', 'district 249'
-- with: 'city 3', 'district 99'
SELECT id, street, number FROM doors WHERE city = $1 AND district = $2 ORDER BY street, number LIMIT 200;
-- weight: 10
-- with: 'city 5', 'district 51'
SELECT street, count(*), max(number) FROM doors WHERE city = $1 AND district = $2 GROUP BY street ORDER BY street;
