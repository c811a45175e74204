-- case: the offers of a new supplier were loaded after the last statistics, and the list of the day joins them row by row
-- expect: analyze
-- schema
SELECT setseed(0.39);
CREATE TABLE articles (id int PRIMARY KEY, maker_id int NOT NULL, title text NOT NULL);
INSERT INTO articles SELECT g, 1 + g % 700, 'article ' || g FROM generate_series(1, 40000) AS g;
CREATE TABLE offers (id int PRIMARY KEY, supplier_id int NOT NULL, batch int NOT NULL, article_id int NOT NULL, price numeric(8, 2) NOT NULL);
INSERT INTO offers SELECT g, 1 + g % 40, g / 2000, 1 + (random() * 39999)::int, round((random() * 90)::numeric, 2) FROM generate_series(1, 20000) AS g;
CREATE INDEX offers_batch ON offers (batch);
CREATE INDEX offers_article ON offers (article_id);
VACUUM ANALYZE;
INSERT INTO offers SELECT g, 41, 99, 1 + g % 40000, round((random() * 90)::numeric, 2) FROM generate_series(20001, 140000) AS g;
CREATE TABLE prices_seen (article_id int PRIMARY KEY, price numeric(8, 2) NOT NULL);
INSERT INTO prices_seen SELECT g, 10 FROM generate_series(1, 40000) AS g;
ANALYZE prices_seen;
-- statements
-- name: list of the day
-- weight: 10
SELECT a.maker_id, count(*) AS n, min(o.price) AS cheapest FROM offers AS o JOIN articles AS a ON a.id = o.article_id JOIN prices_seen AS p ON p.article_id = a.id WHERE o.batch = 99 AND o.supplier_id = 41 GROUP BY a.maker_id;
-- name: offers of an article
-- weight: 50
-- with: 17
SELECT o.id, o.supplier_id, o.price FROM offers AS o WHERE o.article_id = $1 ORDER BY o.price LIMIT 5;
-- expert
ANALYZE offers;
