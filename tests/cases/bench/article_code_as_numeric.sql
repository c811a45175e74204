-- case: an article code is a bigint, and the driver sends a numeric
-- expect: rewrite type_mismatch
-- schema
SELECT setseed(0.62);
CREATE TABLE catalogue (ean bigint PRIMARY KEY, title text NOT NULL, price numeric(8, 2) NOT NULL);
INSERT INTO catalogue SELECT 9000000000000 + g * 7, 'article ' || md5(g::text), round((random() * 99)::numeric, 2) FROM generate_series(1, 120000) AS g;
-- statements
-- with: 9000000345674
-- with: 1234
SELECT ean, title, price FROM catalogue WHERE ean = $1::numeric;
-- expert
SELECT ean, title, price FROM catalogue WHERE ean = $1::bigint;
