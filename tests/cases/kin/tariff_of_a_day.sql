-- case: the tariffs that were valid on a day are found by a range; there are hundreds of products and no product is given
-- expect: create
-- schema
SELECT setseed(0.15);
CREATE TABLE tariffs (id int PRIMARY KEY, product_id int NOT NULL, valid daterange NOT NULL, price numeric(10,2) NOT NULL, conditions text NOT NULL);
INSERT INTO tariffs SELECT g, g % 600, daterange(d, d + 1 + (random() * 25)::int), round((random() * 900)::numeric, 2), repeat('z', 60) FROM (SELECT g, date '2005-01-01' + (random() * 7000)::int AS d FROM generate_series(1, 90000) AS g) AS x;
-- statements
-- weight: 20
-- with: '2012-05-05'
-- with: '2023-11-30'
-- with: '2040-01-01'
SELECT product_id, min(price), count(*) FROM tariffs WHERE valid @> $1::date GROUP BY product_id ORDER BY product_id;
-- weight: 5
-- with: '[2012-05-05,2012-05-09)'
SELECT id, product_id, price FROM tariffs WHERE valid && $1::daterange AND price > 890 ORDER BY price DESC;
-- expert
CREATE INDEX ON tariffs USING gist (valid);
