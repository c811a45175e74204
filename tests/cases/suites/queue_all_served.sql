-- case: a queue kept in tables of its own for what is ready, claimed and scheduled has every index it needs; the history is large and read by its number
-- expect: nothing
-- schema
SELECT setseed(0.54);
CREATE TABLE solid_queue_jobs (id bigserial PRIMARY KEY, queue_name varchar NOT NULL, class_name varchar NOT NULL, arguments text, priority int NOT NULL DEFAULT 0, active_job_id varchar, scheduled_at timestamp, finished_at timestamp, created_at timestamp NOT NULL);
INSERT INTO solid_queue_jobs (queue_name, class_name, arguments, priority, active_job_id, scheduled_at, finished_at, created_at)
SELECT 'default', 'MailJob', '{}', 0, md5(g::text), t, CASE WHEN g < 99800 THEN t END, t FROM (SELECT g, timestamp '2025-01-01' + g * interval '20 seconds' AS t FROM generate_series(1, 100000) AS g) AS s;
CREATE INDEX index_solid_queue_jobs_on_active_job_id ON solid_queue_jobs (active_job_id);
CREATE INDEX index_solid_queue_jobs_on_finished_at ON solid_queue_jobs (finished_at);
CREATE TABLE solid_queue_ready_executions (id bigserial PRIMARY KEY, job_id bigint NOT NULL UNIQUE REFERENCES solid_queue_jobs ON DELETE CASCADE, queue_name varchar NOT NULL, priority int NOT NULL DEFAULT 0, created_at timestamp NOT NULL);
INSERT INTO solid_queue_ready_executions (job_id, queue_name, created_at) SELECT g, 'default', timestamp '2025-02-01' FROM generate_series(99800, 99999) AS g;
CREATE INDEX index_solid_queue_poll_by_queue ON solid_queue_ready_executions (queue_name, priority, job_id);
-- statements
-- name: poll
-- weight: 300
-- with: 'default', 3
-- with: 'other', 3
SELECT "solid_queue_ready_executions"."id", "solid_queue_ready_executions"."job_id" FROM "solid_queue_ready_executions" WHERE "solid_queue_ready_executions"."queue_name" = $1 ORDER BY "solid_queue_ready_executions"."priority" ASC, "solid_queue_ready_executions"."job_id" ASC LIMIT $2 FOR UPDATE SKIP LOCKED;
-- name: jobs
-- weight: 200
-- with: 99801, 99802, 99803
SELECT "solid_queue_jobs".* FROM "solid_queue_jobs" WHERE "solid_queue_jobs"."id" IN ($1, $2, $3);
-- name: finish
-- weight: 200
-- with: 99900
UPDATE "solid_queue_jobs" SET "finished_at" = '2025-02-01' WHERE "solid_queue_jobs"."id" = $1;
-- name: clear
-- weight: 5
-- with: '2024-12-31'
-- with: '2025-01-01 01:00'
DELETE FROM "solid_queue_jobs" WHERE "solid_queue_jobs"."id" IN (SELECT "solid_queue_jobs"."id" FROM "solid_queue_jobs" WHERE "solid_queue_jobs"."finished_at" < $1 LIMIT 500);
-- name: by its other number
-- weight: 30
-- with: 'abc'
SELECT "solid_queue_jobs".* FROM "solid_queue_jobs" WHERE "solid_queue_jobs"."active_job_id" = $1 LIMIT 1;
-- name: unfinished of a queue
-- weight: 30
-- with: 'default'
SELECT COUNT(*) FROM "solid_queue_jobs" WHERE "solid_queue_jobs"."queue_name" = $1 AND "solid_queue_jobs"."finished_at" IS NULL;
-- worse
DROP INDEX index_solid_queue_jobs_on_finished_at;
