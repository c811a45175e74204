-- case: no query reads the index on the article, but deleting an article does; the one on the order begins the key
-- expect: drop
-- schema
SELECT setseed(0.47);
CREATE TABLE articles (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO articles SELECT g, 'article ' || md5(g::text) FROM generate_series(1, 40000) AS g;
CREATE TABLE order_lines (order_id int NOT NULL, line smallint NOT NULL, article_id int NOT NULL REFERENCES articles, pieces int NOT NULL, text text NOT NULL, PRIMARY KEY (order_id, line));
INSERT INTO order_lines SELECT 1 + g / 3, 1 + g % 3, 1 + (power(random(), 2) * 38000)::int, 1 + (random() * 9)::int, md5(g::text) FROM generate_series(0, 350000) AS g;
CREATE INDEX order_lines_order ON order_lines (order_id);
CREATE INDEX order_lines_article ON order_lines (article_id);
-- statements
-- name: lines of an order
-- weight: 100
-- with: 5
-- with: 70000
-- with: 900000
SELECT line, article_id, pieces, text FROM order_lines WHERE order_id = $1 ORDER BY line;
-- name: retire an article
-- weight: 5
-- with: 39500
-- with: 39990
DELETE FROM articles WHERE id = $1;
-- expert
DROP INDEX order_lines_order;
