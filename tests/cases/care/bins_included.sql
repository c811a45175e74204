-- case: an index beside the one with the same columns that includes more, and one beside a unique one
-- expect: drop
-- schema
SELECT setseed(0.25);
CREATE TABLE bins (id int PRIMARY KEY, aisle int NOT NULL, article_id int NOT NULL, quantity int NOT NULL, label text NOT NULL, remark text NOT NULL);
INSERT INTO bins SELECT g, 1 + (power(random(), 2) * 400)::int, 1 + (power(random(), 3) * 9000)::int, (random() * 900)::int, 'L' || md5(g::text), repeat(md5((g * 3)::text), 5) FROM generate_series(1, 100000) AS g;
CREATE INDEX bins_article ON bins (aisle, article_id);
CREATE INDEX bins_article_quantity ON bins (aisle, article_id) INCLUDE (quantity);
CREATE UNIQUE INDEX bins_label ON bins (label);
CREATE INDEX bins_label_plain ON bins (label);
-- statements
-- weight: 20
-- with: 1
-- with: 255
-- with: 4000
SELECT article_id, sum(quantity) FROM bins WHERE aisle = $1 GROUP BY article_id ORDER BY article_id;
-- with: 1, 12
-- with: 388, 8000
SELECT id, remark FROM bins WHERE aisle = $1 AND article_id = $2;
-- weight: 10
-- with: 'Lc4ca4238a0b923820dcc509a6f75849b'
-- with: 'nothing'
SELECT id, aisle FROM bins WHERE label = $1;
-- expert
DROP INDEX bins_article;
DROP INDEX bins_label_plain;
-- worse
DROP INDEX bins_article_quantity;
-- worse
DROP INDEX bins_label;
