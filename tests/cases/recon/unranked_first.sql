-- case: what has no rank yet comes first
-- expect: create
-- schema
SELECT setseed(0.35);
CREATE TABLE ideas (id bigint PRIMARY KEY, product_id int NOT NULL, rank int, title text NOT NULL, author_id int NOT NULL);
INSERT INTO ideas
SELECT g, CASE WHEN random() < 0.3 THEN 1 ELSE 2 + (power(random(), 3) * 500)::int END, CASE WHEN random() < 0.97 THEN (random() * 1000000)::int END, 'idea ' || md5(g::text), (random() * 3000)::int
  FROM generate_series(1, 110000) AS g;
CREATE INDEX ideas_product_rank ON ideas (product_id, rank);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: 1
-- with: 450
-- with: 1234
SELECT id, title, rank FROM ideas WHERE product_id = $1 ORDER BY rank NULLS FIRST LIMIT 15;
-- weight: 10
-- with: 1
-- with: 20
SELECT id, title, rank FROM ideas WHERE product_id = $1 ORDER BY rank LIMIT 15;
-- expert
CREATE INDEX ON ideas (product_id, rank NULLS FIRST);
-- worse
CREATE INDEX ON ideas (rank NULLS FIRST);
-- worse
DROP INDEX ideas_product_rank;
