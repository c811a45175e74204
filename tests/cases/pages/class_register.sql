-- case: a school: the register of a lesson, lessons of a class's week, absences of a pupil, unexcused ones of yesterday
-- expect: create
-- most: 3
-- schema
SELECT setseed(0.114);
CREATE TABLE lessons (id int PRIMARY KEY, class_id int NOT NULL, subject text NOT NULL, day date NOT NULL, period int NOT NULL);
INSERT INTO lessons SELECT g, 1 + g % 50, (ARRAY['maths','art','music'])[1 + g % 3], date '2025-01-06' + g / 100, 1 + g % 7 FROM generate_series(1, 20000) AS g;
CREATE TABLE attendance (lesson_id int NOT NULL, pupil_id int NOT NULL, state text NOT NULL, remark text, PRIMARY KEY (lesson_id, pupil_id));
INSERT INTO attendance SELECT l, (l % 50) * 30 + k, CASE WHEN random() < 0.96 THEN 'present' ELSE (ARRAY['excused','late','unexcused','sick'])[1 + (random() * 3)::int] END, NULL FROM generate_series(1, 20000) AS l, generate_series(1, 10) AS k;
-- statements
-- name: register
-- weight: 60
-- with: 500
-- with: 19990
SELECT a.pupil_id, a.state, a.remark FROM attendance a WHERE a.lesson_id = $1 ORDER BY a.pupil_id;
-- name: week
-- weight: 40
-- with: 5, '2025-06-02', '2025-06-09'
-- with: 77, '2025-06-02', '2025-06-09'
SELECT l.id, l.subject, l.day, l.period FROM lessons l WHERE l.class_id = $1 AND l.day >= $2 AND l.day < $3 ORDER BY l.day, l.period;
-- name: absences of a pupil
-- weight: 20
-- with: 155
-- with: 1203
-- with: 99999
SELECT a.state, a.remark, l.subject, l.day, l.period FROM attendance a JOIN lessons l ON l.id = a.lesson_id WHERE a.pupil_id = $1 AND a.state <> 'present' ORDER BY l.day DESC, l.period DESC;
-- name: unexcused of a day
-- weight: 5
-- with: '2025-06-03'
SELECT a.pupil_id, l.class_id, l.period FROM lessons l JOIN attendance a ON a.lesson_id = l.id WHERE l.day = $1 AND a.state = 'unexcused' ORDER BY a.pupil_id;
-- name: mark
-- weight: 100
-- with: 19990, 1205
UPDATE attendance SET state = 'late' WHERE lesson_id = $1 AND pupil_id = $2;
-- expert
CREATE INDEX ON lessons (day, class_id);
CREATE INDEX ON attendance (pupil_id) WHERE state <> 'present';
-- worse
CREATE INDEX ON attendance (state);
