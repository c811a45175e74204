-- case: Django gave the link of books and subjects an index of each column besides the unique pair; one of the two is superfluous
-- expect: drop
-- schema
SELECT setseed(0.16);
CREATE TABLE library_book (id serial PRIMARY KEY, isbn varchar(13) NOT NULL UNIQUE, title varchar(200) NOT NULL);
INSERT INTO library_book (isbn, title) SELECT lpad(g::text, 13, '0'), 'Book ' || g FROM generate_series(1, 40000) AS g;
CREATE TABLE library_subject (id serial PRIMARY KEY, name varchar(80) NOT NULL);
INSERT INTO library_subject (name) SELECT 'subject ' || g FROM generate_series(1, 1500) AS g;
CREATE TABLE library_book_subjects (id bigserial PRIMARY KEY, book_id int NOT NULL REFERENCES library_book, subject_id int NOT NULL REFERENCES library_subject);
INSERT INTO library_book_subjects (book_id, subject_id)
SELECT DISTINCT 1 + (random() * 39999)::int, 1 + (power(random(), 3) * 1499)::int FROM generate_series(1, 140000) AS g;
ALTER TABLE library_book_subjects ADD CONSTRAINT library_book_subjects_book_id_subject_id_uniq UNIQUE (book_id, subject_id);
CREATE INDEX library_book_subjects_book_id_e1a2 ON library_book_subjects (book_id);
CREATE INDEX library_book_subjects_subject_id_77fc ON library_book_subjects (subject_id);
-- statements
-- name: prefetch of subjects
-- weight: 60
-- with: 5, 6, 7
-- with: 100, 20000, 39000
SELECT ("library_book_subjects"."book_id") AS "_prefetch_related_val_book_id", "library_subject"."id", "library_subject"."name" FROM "library_subject" INNER JOIN "library_book_subjects" ON ("library_subject"."id" = "library_book_subjects"."subject_id") WHERE "library_book_subjects"."book_id" IN ($1, $2, $3);
-- name: books of a subject
-- weight: 30
-- with: 1400
-- with: 900
SELECT "library_book"."id", "library_book"."title" FROM "library_book" INNER JOIN "library_book_subjects" ON ("library_book"."id" = "library_book_subjects"."book_id") WHERE "library_book_subjects"."subject_id" = $1 ORDER BY "library_book"."title" ASC LIMIT 50;
-- name: before add
-- weight: 10
-- with: 300, 2
SELECT "library_book_subjects"."subject_id" FROM "library_book_subjects" WHERE ("library_book_subjects"."book_id" = $1 AND "library_book_subjects"."subject_id" IN ($2));
-- name: add
-- weight: 10
-- with: 300, 2
INSERT INTO "library_book_subjects" ("book_id", "subject_id") VALUES ($1, $2) ON CONFLICT DO NOTHING;
-- name: clear
-- weight: 4
-- with: 31000
DELETE FROM "library_book_subjects" WHERE "library_book_subjects"."book_id" = $1;
-- expert
DROP INDEX library_book_subjects_book_id_e1a2;
-- worse
DROP INDEX library_book_subjects_subject_id_77fc;
