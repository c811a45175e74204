-- case: a catalogue: labels in an array, properties in a document, the cheapest of a category
-- expect: create
-- most: 4
-- schema
CREATE TABLE product (
  id int PRIMARY KEY,
  category_id int NOT NULL,
  name text NOT NULL,
  price int NOT NULL,
  labels text[] NOT NULL,
  properties jsonb NOT NULL,
  active boolean NOT NULL
);
SELECT setseed(0.27);
INSERT INTO product
SELECT g, 1 + floor(150 * power(random(), 2))::int, 'Product ' || md5(g::text), (random() * 90000)::int, ARRAY['l' || floor(900 * power(random(), 2))::int, 'm' || floor(900 * power(random(), 2))::int],
  jsonb_build_object('color', 'c' || floor(400 * power(random(), 2))::int, 'size', 36 + g % 12, 'supplier', 's' || g % 700), random() < 0.9
FROM generate_series(1, 110000) g;
CREATE INDEX product_category ON product (category_id);
-- statements
-- name: with any of the labels
-- weight: 10
-- with: ARRAY['l800','m850']
-- with: ARRAY['never']
SELECT id, name, price FROM product WHERE labels && $1;
-- name: with both labels
-- weight: 5
SELECT count(*) FROM product WHERE labels @> ARRAY['l3','m700'] AND active;
-- name: with the property
-- weight: 10
-- with: '{"color": "c350", "size": 40}'
-- with: '{"supplier": "s77"}'
-- with: '{"color": "unknown"}'
SELECT id, name, price FROM product WHERE properties @> $1;
-- name: cheapest of a category
-- weight: 20
-- with: 1
-- with: 140
SELECT id, name, price FROM product WHERE category_id = $1 AND active ORDER BY price LIMIT 24;
-- name: new price
-- weight: 10
UPDATE product SET price = price + 100 WHERE id = 5000;
-- expert
CREATE INDEX ON product USING gin (labels);
CREATE INDEX ON product USING gin (properties jsonb_path_ops);
CREATE INDEX ON product (category_id, price);
DROP INDEX product_category;
-- worse
CREATE INDEX ON product (price);
