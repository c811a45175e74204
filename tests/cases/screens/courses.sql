-- case: a learning platform: my courses, the leaders with their rank, a lesson's average, certificates to print, progress
-- expect: create
-- most: 4
-- schema
CREATE TABLE enrolments (
  course_id int NOT NULL,
  user_id int NOT NULL,
  points int NOT NULL,
  seen_at timestamptz NOT NULL,
  completed_at timestamptz,
  certificate_at timestamptz,
  motto text NOT NULL,
  PRIMARY KEY (course_id, user_id)
);
CREATE TABLE progress (user_id int NOT NULL, lesson_id int NOT NULL, score real, done_at timestamptz, PRIMARY KEY (user_id, lesson_id));
SELECT setseed(0.29);
INSERT INTO enrolments
SELECT DISTINCT ON (c, u) c, u, floor(10000 * random() * random())::int, '2025-01-01'::timestamptz + random() * interval '400 days',
  CASE WHEN r < 0.4 THEN '2025-06-01'::timestamptz + r * interval '400 days' END, CASE WHEN r < 0.398 THEN '2025-06-02'::timestamptz + r * interval '400 days' END, md5(u::text)
FROM (SELECT 1 + floor(300 * power(random(), 2.5))::int AS c, 1 + floor(25000 * random())::int AS u, random() AS r FROM generate_series(1, 130000) g) s;
INSERT INTO progress SELECT u, l, (random() * 100)::real, '2025-06-01'::timestamptz + random() * interval '200 days'
FROM (SELECT DISTINCT 1 + floor(25000 * random())::int AS u, 1 + floor(3000 * power(random(), 2))::int AS l FROM generate_series(1, 200000) g) s;
-- statements
-- name: my courses
-- weight: 20
-- with: 77
-- with: 99999
SELECT course_id, points, seen_at, completed_at FROM enrolments WHERE user_id = $1 ORDER BY seen_at DESC;
-- name: leaders
-- weight: 10
-- with: 1
-- with: 150
-- with: 999
SELECT user_id, points, motto, rank() OVER (ORDER BY points DESC) FROM enrolments WHERE course_id = $1 ORDER BY points DESC LIMIT 10;
-- name: average of a lesson
-- weight: 5
-- with: 800
-- with: 2900
SELECT count(*), avg(score) FROM progress WHERE lesson_id = $1;
-- name: certificates to print
-- weight: 5
SELECT course_id, user_id, completed_at FROM enrolments WHERE completed_at IS NOT NULL AND certificate_at IS NULL ORDER BY completed_at LIMIT 50;
-- name: progress
-- weight: 30
-- with: 77, 5
INSERT INTO progress VALUES ($1, $2, 88, now()) ON CONFLICT (user_id, lesson_id) DO UPDATE SET score = greatest(progress.score, excluded.score), done_at = now();
-- expert
CREATE INDEX ON enrolments (user_id);
CREATE INDEX ON enrolments (course_id, points);
CREATE INDEX ON progress (lesson_id);
CREATE INDEX ON enrolments (completed_at) WHERE certificate_at IS NULL AND completed_at IS NOT NULL;
