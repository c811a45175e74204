-- case: the admin's page of failed jobs, newest failure first, its count, and retrying one; jobs that failed for good are a handful among those kept
-- expect: create
-- schema
SELECT setseed(0.41);
CREATE TABLE delayed_jobs (id bigserial PRIMARY KEY, priority int NOT NULL DEFAULT 0, attempts int NOT NULL DEFAULT 0, handler text NOT NULL, last_error text, run_at timestamp NOT NULL, locked_at timestamp, failed_at timestamp, locked_by varchar, queue varchar, created_at timestamp NOT NULL);
INSERT INTO delayed_jobs (priority, attempts, handler, last_error, run_at, failed_at, queue, created_at)
SELECT g % 3, 1, repeat('--- !ruby/object ', 12), CASE WHEN f THEN 'boom' END, t, CASE WHEN f THEN t + interval '3 minutes' END, 'default', t
  FROM (SELECT g, random() < 0.003 AS f, timestamp '2024-01-01' + g * interval '1 minute' AS t FROM generate_series(1, 70000) AS g) AS s;
CREATE INDEX delayed_jobs_priority ON delayed_jobs (priority, run_at);
-- statements
-- name: failed ones
-- weight: 20
-- with: 25, 0
-- with: 25, 25
SELECT "delayed_jobs".* FROM "delayed_jobs" WHERE "delayed_jobs"."failed_at" IS NOT NULL ORDER BY "delayed_jobs"."failed_at" DESC LIMIT $1 OFFSET $2;
-- name: how many failed
-- weight: 30
SELECT COUNT(*) FROM "delayed_jobs" WHERE "delayed_jobs"."failed_at" IS NOT NULL;
-- name: next
-- weight: 100
-- with: '2024-03-01'
SELECT "delayed_jobs"."id" FROM "delayed_jobs" WHERE "delayed_jobs"."run_at" <= $1 AND "delayed_jobs"."failed_at" IS NULL ORDER BY "delayed_jobs"."priority" ASC, "delayed_jobs"."run_at" ASC LIMIT 5;
-- expert
CREATE INDEX ON delayed_jobs (failed_at) WHERE failed_at IS NOT NULL;
-- worse
CREATE INDEX ON delayed_jobs (attempts);
