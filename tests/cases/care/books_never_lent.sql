-- case: NOT IN of more loans than memory holds reads them again for each book
-- expect: rewrite not_in
-- session: SET work_mem = '2MB';
-- schema
SELECT setseed(0.41);
CREATE TABLE books (id int PRIMARY KEY, shelf_id int NOT NULL, title text NOT NULL);
INSERT INTO books SELECT g, 1 + g / 40, 'book ' || md5(g::text) FROM generate_series(1, 60000) AS g;
CREATE INDEX books_shelf ON books (shelf_id);
CREATE TABLE loans (id int PRIMARY KEY, book_id bigint NOT NULL, lent_on date NOT NULL);
INSERT INTO loans SELECT g, 1 + (power(random(), 2) * 59000)::int, date '2018-01-01' + g / 60 FROM generate_series(1, 150000) AS g;
CREATE INDEX loans_book ON loans (book_id);
-- statements
-- with: 1490
-- with: 30
-- with: 99999
SELECT id, title FROM books WHERE shelf_id = $1 AND id NOT IN (SELECT book_id FROM loans);
-- expert
SELECT id, title FROM books WHERE shelf_id = $1 AND NOT EXISTS (SELECT FROM loans WHERE loans.book_id = books.id);
