-- case: the first twenty sheets that were never sold are found only after all sales were read and remembered
-- expect: rewrite not_in
-- schema
SELECT setseed(0.35);
CREATE TABLE sheets (id int PRIMARY KEY, title text NOT NULL);
CREATE TABLE sheet_sales (id int PRIMARY KEY, sheet_id int NOT NULL, sold_on date NOT NULL);
INSERT INTO sheets SELECT g, 'sonata ' || md5(g::text) FROM generate_series(1, 60000) AS g;
INSERT INTO sheet_sales SELECT g, 60000 - (power(random(), 2) * 59999)::int, date '2020-01-01' + g / 110 FROM generate_series(1, 200000) AS g;
CREATE INDEX sheet_sales_sheet ON sheet_sales (sheet_id);
-- statements
-- weight: 10
SELECT s.id, s.title FROM sheets AS s WHERE s.id NOT IN (SELECT b.sheet_id FROM sheet_sales AS b) ORDER BY s.id LIMIT 20;
-- expert
SELECT s.id, s.title FROM sheets AS s WHERE NOT EXISTS (SELECT FROM sheet_sales AS b WHERE b.sheet_id = s.id) ORDER BY s.id LIMIT 20;
