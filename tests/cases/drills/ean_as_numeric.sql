-- case: the driver sends the number of an article as numeric, and the unique index on bigint is not used
-- expect: rewrite type_mismatch
-- schema
SELECT setseed(0.57);
CREATE TABLE articles (id int PRIMARY KEY, ean bigint NOT NULL UNIQUE, article text NOT NULL, cents int NOT NULL);
INSERT INTO articles SELECT g, 4000000000000 + g * 7, 'article ' || g, (random() * 9000)::int FROM generate_series(1, 120000) AS g;
-- statements
-- weight: 40
-- with: 4000000032977
-- with: 4000000839993
-- with: 17
SELECT id, article, cents FROM articles WHERE ean = $1::numeric;
-- expert
SELECT id, article, cents FROM articles WHERE ean = $1::bigint;
