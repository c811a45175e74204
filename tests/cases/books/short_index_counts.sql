-- case: the index of the languages begins the one with titles behind them, which is twenty times as large: the counts of every minute read the short one
-- expect: nothing
-- schema
SELECT setseed(0.42);
CREATE TABLE books_in_print (id int PRIMARY KEY, language smallint NOT NULL, title text NOT NULL, pages int NOT NULL);
INSERT INTO books_in_print SELECT g, (power(random(), 2) * 25)::int, initcap(md5(g::text) || ' ' || md5('t' || g) || ' ' || md5('u' || g)), (random() * 900)::int FROM generate_series(1, 140000) AS g;
CREATE INDEX books_language ON books_in_print (language);
CREATE INDEX books_language_title ON books_in_print (language, title);
-- statements
-- weight: 200
-- with: 0
-- with: 12
-- with: 25
SELECT count(*) FROM books_in_print WHERE language = $1;
-- weight: 100
-- with: 0, 'C'
-- with: 20, 'A0'
SELECT id, title FROM books_in_print WHERE language = $1 AND title > $2 ORDER BY title LIMIT 20;
-- worse
DROP INDEX books_language;
