-- case: the postcode has an index and says the city; asking for both needs no more
-- expect: nothing
-- schema
SELECT setseed(0.45);
CREATE TABLE delivery_addresses (id int PRIMARY KEY, city text NOT NULL, postcode text NOT NULL, street text NOT NULL, house text NOT NULL);
INSERT INTO delivery_addresses
SELECT g, 'city ' || p / 12, lpad((10000 + p)::text, 5, '0'), 'street ' || md5((g % 9000)::text), (1 + g % 120)::text
  FROM (SELECT g, (power(random(), 1.3) * 5000)::int AS p FROM generate_series(1, 100000) AS g) AS a;
CREATE INDEX delivery_addresses_postcode ON delivery_addresses (postcode);
-- statements
SELECT id, street, house FROM delivery_addresses WHERE city = 'city 300' AND postcode = '13605';
-- with: 'city 0', '10000'
-- with: 'city 5', '19999'
SELECT id, street, house FROM delivery_addresses WHERE city = $1 AND postcode = $2;
