-- case: a student's transcript over four tables whose keys begin with the course and the assignment
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.23);
CREATE TABLE courses (id int PRIMARY KEY, title text NOT NULL, term text NOT NULL);
INSERT INTO courses SELECT g, 'course ' || md5(g::text), (2018 + g / 400) || CASE WHEN g % 2 = 0 THEN 'W' ELSE 'S' END FROM generate_series(1, 3000) AS g;
CREATE TABLE enrolments (course_id int NOT NULL REFERENCES courses, student_id int NOT NULL, role text NOT NULL, PRIMARY KEY (course_id, student_id));
INSERT INTO enrolments SELECT c, 1 + (random() * 9000)::int, 'student' FROM generate_series(1, 3000) AS c, generate_series(1, 60) AS n ON CONFLICT DO NOTHING;
CREATE TABLE assignments (id int PRIMARY KEY, course_id int NOT NULL REFERENCES courses, title text NOT NULL, points int NOT NULL, details text NOT NULL);
INSERT INTO assignments SELECT g, 1 + g * 7 % 3000, 'assignment ' || g, 10 + g % 90, repeat(md5(g::text), 12) FROM generate_series(1, 9000) AS g;
CREATE TABLE submissions (assignment_id int NOT NULL REFERENCES assignments, student_id int NOT NULL, points int, handed_in timestamptz NOT NULL, PRIMARY KEY (assignment_id, student_id));
INSERT INTO submissions
SELECT a.id, e.student_id, CASE WHEN random() < 0.9 THEN (random() * a.points)::int END, timestamptz '2024-01-01' + random() * interval '300 days'
  FROM assignments a JOIN enrolments e USING (course_id) WHERE random() < 0.6;
-- statements
-- name: transcript
-- weight: 20
-- with: 1
-- with: 8000
-- with: 123456
SELECT c.term, c.title, a.title, s.points, a.points FROM enrolments e JOIN courses c ON c.id = e.course_id JOIN assignments a ON a.course_id = c.id
  LEFT JOIN submissions s ON s.assignment_id = a.id AND s.student_id = e.student_id WHERE e.student_id = $1 ORDER BY c.term, c.title, a.id;
-- expert
CREATE INDEX ON enrolments (student_id);
CREATE INDEX ON assignments (course_id);
-- worse
CREATE INDEX ON courses (term, title);
-- worse
CREATE INDEX ON enrolments (student_id);
CREATE INDEX ON assignments (course_id);
CREATE INDEX ON submissions (student_id);
