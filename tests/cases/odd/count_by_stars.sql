-- case: counts per course in the select list, of one number of stars; the courses of a teacher have few, or thousands
-- expect: create
-- schema
SELECT setseed(0.51);
CREATE TABLE courses (id int PRIMARY KEY, teacher_id int NOT NULL, title text NOT NULL);
INSERT INTO courses SELECT g, 1 + g % 250, md5(g::text) FROM generate_series(1, 1500) g;
CREATE TABLE ratings (id bigint PRIMARY KEY, course_id int NOT NULL, stars smallint NOT NULL, words text NOT NULL);
INSERT INTO ratings SELECT g, 1 + (power(random(), 3) * 1499)::int, 1 + (power(random(), 0.3) * 4)::int, repeat(md5(g::text), 2) FROM generate_series(1, 150000) g;
CREATE INDEX ratings_course ON ratings (course_id);
-- statements
-- weight: 30
-- with: 1, 1
-- with: 7, 2
-- with: 240, 1
-- with: 999, 5
SELECT c.id, c.title, (SELECT count(*) FROM ratings r WHERE r.course_id = c.id AND r.stars = $2) AS votes FROM courses c WHERE c.teacher_id = $1;
-- expert
CREATE INDEX ON ratings (course_id, stars);
-- worse
CREATE INDEX ON ratings (stars);
