-- case: the newest products of a recalled batch, which is a field of a document that few products have
-- expect: create
-- schema
SELECT setseed(0.22);
CREATE TABLE products (id int PRIMARY KEY, name text NOT NULL, attrs jsonb NOT NULL);
INSERT INTO products
SELECT g, 'product ' || g, jsonb_build_object('colour', (ARRAY['red', 'blue', 'grey'])[1 + g % 3], 'weight', g % 900) || CASE WHEN g < 60000 AND random() < 0.08 THEN jsonb_build_object('batch', 'B' || (power(random(), 3) * 800)::int) ELSE '{}' END
  FROM generate_series(1, 90000) AS g;
-- statements
-- weight: 15
-- with: 'B0'
-- with: 'B640'
-- with: 'X1'
SELECT id, name FROM products WHERE attrs ->> 'batch' = $1 ORDER BY id DESC LIMIT 5;
-- expert
CREATE INDEX ON products ((attrs ->> 'batch'), id);
ANALYZE products;
-- worse
CREATE INDEX ON products USING gin (attrs);
