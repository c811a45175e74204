-- case: the unique constraint has an index already; a migration added another
-- expect: drop
-- schema
CREATE TABLE editions (id bigint PRIMARY KEY, isbn text NOT NULL UNIQUE, title text NOT NULL, publisher_id int NOT NULL);
INSERT INTO editions SELECT g, '978-' || lpad(g::text, 9, '0'), md5(g::text), g % 700 FROM generate_series(1, 80000) g;
CREATE INDEX index_editions_on_isbn ON editions (isbn);
CREATE INDEX index_editions_on_publisher ON editions (publisher_id);
-- statements
-- weight: 40
-- with: '978-000004711'
-- with: '978-999999999'
SELECT id, title FROM editions WHERE isbn = $1;
-- weight: 10
-- with: 77
SELECT id, title FROM editions WHERE publisher_id = $1 ORDER BY title;
-- expert
DROP INDEX index_editions_on_isbn;
-- worse
DROP INDEX index_editions_on_publisher;
