-- case: courses (Rails): the progress of a lesson is removed with it, while the key of progress begins with the student
-- expect: create
-- most: 2
-- schema
CREATE TABLE lessons (id bigint PRIMARY KEY, course_id bigint NOT NULL, title varchar NOT NULL, position int NOT NULL);
CREATE TABLE progresses (
  student_id bigint NOT NULL,
  lesson_id bigint NOT NULL REFERENCES lessons ON DELETE CASCADE,
  percent int NOT NULL,
  finished_at timestamp(6),
  PRIMARY KEY (student_id, lesson_id)
);
SELECT setseed(0.24);
INSERT INTO lessons SELECT g, 1 + g % 900, 'Lesson ' || md5(g::text), g / 900 FROM generate_series(1, 20000) g;
INSERT INTO progresses
SELECT 1 + floor(6000 * power(random(), 2))::int, 1 + floor(20000 * power(random(), 2))::int, floor(random() * 100)::int, CASE WHEN random() < 0.6 THEN '2025-01-01'::timestamp + g * interval '2 minutes' END
FROM generate_series(1, 300000) g ON CONFLICT DO NOTHING;
CREATE INDEX index_lessons_on_course_id ON lessons (course_id, position);
-- statements
-- name: remove a lesson
-- weight: 5
-- with: 12000
-- with: 19990
DELETE FROM "lessons" WHERE "lessons"."id" = $1;
-- name: finished by how many
-- weight: 10
SELECT COUNT(*) FROM "progresses" WHERE "progresses"."lesson_id" = 9000 AND "progresses"."finished_at" IS NOT NULL;
-- name: my progress in a course
-- weight: 30
-- with: 1, 77
-- with: 5990, 77
SELECT "progresses"."lesson_id", "progresses"."percent" FROM "progresses" INNER JOIN "lessons" ON "lessons"."id" = "progresses"."lesson_id" WHERE "progresses"."student_id" = $1 AND "lessons"."course_id" = $2 ORDER BY "lessons"."position" ASC;
-- name: save progress
-- weight: 30
INSERT INTO "progresses" ("student_id", "lesson_id", "percent") VALUES (5990, 300, 50) ON CONFLICT ("student_id", "lesson_id") DO UPDATE SET "percent" = GREATEST("progresses"."percent", 50);
-- expert
CREATE INDEX ON progresses (lesson_id);
-- worse
CREATE INDEX ON progresses (finished_at);
