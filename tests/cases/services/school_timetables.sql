-- case: a school's timetable on Laravel: whereDate casts a time with zone, which no index can hold; the range would read the one that is there
-- expect: rewrite function_on_column
-- schema
SELECT setseed(0.37);
CREATE TABLE lessons (id bigserial PRIMARY KEY, class_id bigint NOT NULL, teacher_id bigint NOT NULL, room_id bigint NOT NULL, subject varchar(255) NOT NULL, starts_at timestamptz(0) NOT NULL, cancelled_at timestamptz(0));
INSERT INTO lessons (class_id, teacher_id, room_id, subject, starts_at, cancelled_at) SELECT 1 + g % 70, 1 + (random() * 140)::int, 1 + (random() * 80)::int, 'subject ' || g % 14, timestamptz '2021-09-01 08:00+0' + g / 420 * interval '1 day' + g % 6 * interval '1 hour', CASE WHEN random() < 0.03 THEN timestamptz '2021-09-01' END FROM generate_series(1, 200000) AS g;
CREATE TABLE absences (id bigserial PRIMARY KEY, lesson_id bigint NOT NULL, pupil_id bigint NOT NULL, excused boolean NOT NULL);
INSERT INTO absences (lesson_id, pupil_id, excused) SELECT 1 + (random() * 199990)::int, 1 + (random() * 1700)::int, random() < 0.8 FROM generate_series(1, 90000) AS g;
CREATE INDEX lessons_starts_at_index ON lessons (starts_at);
CREATE INDEX lessons_class_id_starts_at_index ON lessons (class_id, starts_at);
CREATE INDEX lessons_teacher_id_starts_at_index ON lessons (teacher_id, starts_at);
CREATE INDEX absences_lesson_id_index ON absences (lesson_id);
CREATE INDEX absences_pupil_id_index ON absences (pupil_id);
-- statements
-- name: cancelled on a day
-- weight: 40
-- with: '2022-05-04'
-- with: '2022-12-31'
-- with: '2031-01-01'
select * from "lessons" where "starts_at"::date = $1 and "cancelled_at" is not null;
-- name: next hour
-- weight: 40
-- with: '2022-05-04 08:00+0', '2022-05-04 09:00+0'
select * from "lessons" where "starts_at" >= $1 and "starts_at" < $2;
-- name: week of a class
-- weight: 80
-- with: 12, '2022-05-02', '2022-05-07'
select * from "lessons" where "class_id" = $1 and "starts_at" between $2 and $3 order by "starts_at" asc;
-- name: week of a teacher
-- weight: 40
-- with: 12, '2022-05-02', '2022-05-07'
select * from "lessons" where "teacher_id" = $1 and "starts_at" between $2 and $3 order by "starts_at" asc;
-- name: absent
-- weight: 60
-- with: 9000
select * from "absences" where "absences"."lesson_id" = $1 and "absences"."lesson_id" is not null;
-- name: absences of a pupil
-- weight: 20
-- with: 900
select count(*) as aggregate from "absences" where "absences"."pupil_id" = $1 and "excused" = false;
-- expert
select * from "lessons" where "starts_at" >= $1::date and "starts_at" < $1::date + 1 and "cancelled_at" is not null;
select * from "lessons" where "starts_at" >= $1 and "starts_at" < $2;
select * from "lessons" where "class_id" = $1 and "starts_at" between $2 and $3 order by "starts_at" asc;
select * from "lessons" where "teacher_id" = $1 and "starts_at" between $2 and $3 order by "starts_at" asc;
select * from "absences" where "absences"."lesson_id" = $1 and "absences"."lesson_id" is not null;
select count(*) as aggregate from "absences" where "absences"."pupil_id" = $1 and "excused" = false;
