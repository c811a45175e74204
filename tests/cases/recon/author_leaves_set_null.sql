-- case: a deletion sets a reference to NULL in two tables, one of which has no index for it
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.16);
CREATE TABLE writers (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO writers SELECT g, 'writer ' || g FROM generate_series(1, 12000) AS g;
CREATE TABLE articles (id bigint PRIMARY KEY, writer_id int REFERENCES writers ON DELETE SET NULL, title text NOT NULL);
INSERT INTO articles SELECT g, 1 + (power(random(), 2) * 11999)::int, 'article ' || md5(g::text) FROM generate_series(1, 60000) AS g;
CREATE INDEX articles_writer ON articles (writer_id);
CREATE TABLE revisions (id bigint PRIMARY KEY, article_id bigint NOT NULL, editor_id int REFERENCES writers ON DELETE SET NULL, diff text NOT NULL);
INSERT INTO revisions SELECT g, 1 + g / 3, CASE WHEN random() < 0.7 THEN 1 + (power(random(), 3) * 11998)::int END, repeat(md5(g::text), 3) FROM generate_series(1, 180000) AS g;
CREATE INDEX revisions_article ON revisions (article_id);
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: 11990
-- with: 9000
-- with: 5000
DELETE FROM writers WHERE id = $1;
-- with: 100
-- with: 60
SELECT a.id, a.title, r.id, r.diff FROM articles a JOIN revisions r ON r.article_id = a.id WHERE a.writer_id = 11000 + $1 ORDER BY r.id LIMIT 50;
-- expert
CREATE INDEX ON revisions (editor_id);
-- worse
DROP INDEX articles_writer;
