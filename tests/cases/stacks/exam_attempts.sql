-- case: Eloquent asks withCount and whereHas for the attempts of a course's exams, and nothing leads from an exam to its attempts
-- expect: create
-- schema
SELECT setseed(0.43);
CREATE TABLE exams (id bigserial PRIMARY KEY, course_id bigint NOT NULL, title varchar(255) NOT NULL, deleted_at timestamp(0));
INSERT INTO exams (course_id, title, deleted_at) SELECT 1 + (power(random(), 3) * 600)::int, 'Exam ' || g, CASE WHEN random() < 0.1 THEN timestamp '2024-05-05' END FROM generate_series(1, 6000) AS g;
CREATE INDEX exams_course_id_index ON exams (course_id);
CREATE TABLE attempts (id bigserial PRIMARY KEY, exam_id bigint NOT NULL, pupil_id bigint NOT NULL, state varchar(20) NOT NULL, score int, created_at timestamp(0) NOT NULL, deleted_at timestamp(0));
INSERT INTO attempts (exam_id, pupil_id, state, score, created_at, deleted_at)
SELECT 1 + (power(random(), 2) * 5999)::int, 1 + (power(random(), 2) * 12000)::int, CASE WHEN random() < 0.9 THEN 'graded' WHEN random() < 0.9 THEN 'started' ELSE 'submitted' END, (random() * 100)::int, timestamp '2023-01-01' + g * interval '6 minutes', CASE WHEN random() < 0.05 THEN timestamp '2024-05-05' END FROM generate_series(1, 150000) AS g;
CREATE INDEX attempts_pupil_id_index ON attempts (pupil_id);
-- statements
-- name: exams with counts
-- weight: 40
-- with: 590
-- with: 300
select "exams".*, (select count(*) from "attempts" where "exams"."id" = "attempts"."exam_id" and "attempts"."deleted_at" is null) as "attempts_count" from "exams" where "exams"."course_id" = $1 and "exams"."deleted_at" is null order by "title" asc;
-- name: to be graded
-- weight: 30
-- with: 1
-- with: 590
select * from "exams" where "exams"."course_id" = $1 and exists (select * from "attempts" where "exams"."id" = "attempts"."exam_id" and "state" = 'submitted' and "attempts"."deleted_at" is null) and "exams"."deleted_at" is null;
-- name: own attempts
-- weight: 60
-- with: 1
-- with: 11000
select * from "attempts" where "attempts"."pupil_id" = $1 and "attempts"."pupil_id" is not null and "attempts"."deleted_at" is null order by "created_at" desc limit 15;
-- name: start
-- weight: 40
-- with: 77, 500
insert into "attempts" ("exam_id", "pupil_id", "state", "created_at") values ($1, $2, 'started', '2025-01-01') returning "id";
-- name: grade
-- weight: 40
-- with: 149000
update "attempts" set "state" = 'graded', "score" = 77 where "id" = $1;
-- expert
CREATE INDEX ON attempts (exam_id) WHERE deleted_at IS NULL;
CREATE INDEX ON attempts (exam_id) WHERE state = 'submitted' AND deleted_at IS NULL;
CREATE INDEX ON attempts (pupil_id, created_at);
DROP INDEX attempts_pupil_id_index;
-- worse
CREATE INDEX ON attempts (state);
