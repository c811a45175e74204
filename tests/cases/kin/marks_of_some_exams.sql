-- case: how many pupils sat each of a few exams, and how one did: the primary key begins with the exam
-- expect: nothing
-- schema
SELECT setseed(0.16);
CREATE TABLE exams (id int PRIMARY KEY, subject text NOT NULL, held_on date NOT NULL);
INSERT INTO exams SELECT g, 'subject ' || g % 30, date '2020-01-01' + g FROM generate_series(1, 2400) AS g;
CREATE TABLE marks (exam_id int NOT NULL REFERENCES exams, pupil_id int NOT NULL, mark numeric(3,1), PRIMARY KEY (exam_id, pupil_id));
INSERT INTO marks SELECT 1 + g % 2400, 1 + g / 2400 * 13 % 5000, round((1 + random() * 5)::numeric, 1) FROM generate_series(0, 143999) AS g;
-- statements
-- weight: 50
-- with: '{10,200,1200,2399}'
-- with: '{7}'
SELECT e.id, e.subject, s.sat, s.best FROM exams AS e JOIN (SELECT exam_id, count(*) AS sat, min(mark) AS best FROM marks WHERE exam_id = ANY ($1::int[]) GROUP BY exam_id) AS s ON s.exam_id = e.id ORDER BY e.held_on;
-- weight: 40
-- with: 10, 131
-- with: 2300, 4999
INSERT INTO marks VALUES ($1, $2, 2.0) ON CONFLICT (exam_id, pupil_id) DO UPDATE SET mark = excluded.mark;
-- weight: 20
-- with: 500, 27
SELECT mark FROM marks WHERE pupil_id = $2 AND exam_id = $1;
