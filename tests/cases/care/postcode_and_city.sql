-- case: a postcode lies in one city, so the city leaves no fewer rows
-- expect: nothing
-- schema
SELECT setseed(0.16);
CREATE TABLE connections (id int PRIMARY KEY, postcode text NOT NULL, city text NOT NULL, country text NOT NULL, street text NOT NULL, meter text NOT NULL);
INSERT INTO connections
SELECT g, lpad((1000 + p)::text, 5, '0'), 'city ' || p / 15, 'country ' || p / 700, 'street ' || md5(g::text), 'M' || md5((g * 11)::text)
  FROM (SELECT g, (power(random(), 2) * 2800)::int AS p FROM generate_series(1, 140000) AS g) AS s;
CREATE INDEX connections_postcode ON connections (postcode);
-- statements
-- weight: 20
SELECT id, street, meter FROM connections WHERE country = 'country 2' AND city = 'city 131' AND postcode = '02970';
-- weight: 20
SELECT id, street, meter FROM connections WHERE country = 'country 0' AND city = 'city 20' AND postcode = '01311';
-- worse
CREATE INDEX ON connections (country, city, postcode);
