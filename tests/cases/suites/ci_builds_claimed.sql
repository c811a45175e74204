-- case: a runner claims the oldest pending build past those others hold; pending builds are few among the millions done, and a pipeline lists its own by the index there is
-- expect: create
-- schema
SELECT setseed(0.31);
CREATE TABLE ci_builds (id bigserial PRIMARY KEY, project_id bigint NOT NULL, commit_id bigint NOT NULL, name varchar NOT NULL, stage varchar NOT NULL, status varchar NOT NULL, runner_id bigint, protected boolean NOT NULL DEFAULT false, created_at timestamp NOT NULL, started_at timestamp, finished_at timestamp, lock_version int NOT NULL DEFAULT 0);
INSERT INTO ci_builds (project_id, commit_id, name, stage, status, runner_id, protected, created_at, started_at, finished_at)
SELECT 1 + (power(random(), 3) * 900)::int, g / 6, 'rspec ' || g % 12, (ARRAY['build','test','deploy'])[1 + g % 3],
       CASE WHEN g > 149700 AND random() < 0.4 THEN 'pending' WHEN random() < 0.12 THEN 'failed' WHEN random() < 0.05 THEN 'canceled' WHEN random() < 0.02 THEN 'manual' ELSE 'success' END, 1 + g % 40, random() < 0.1, t, t, t
  FROM (SELECT g, timestamp '2024-01-01' + g * interval '2 minutes' AS t FROM generate_series(1, 150000) AS g) AS s;
UPDATE ci_builds SET runner_id = NULL, started_at = NULL, finished_at = NULL WHERE status = 'pending';
CREATE INDEX index_ci_builds_on_commit_id ON ci_builds (commit_id);
CREATE INDEX index_ci_builds_on_project_id ON ci_builds (project_id);
-- statements
-- name: claim
-- weight: 300
-- with: 7
UPDATE "ci_builds" SET "status" = 'running', "runner_id" = $1, "lock_version" = "lock_version" + 1 WHERE "ci_builds"."id" IN (SELECT "ci_builds"."id" FROM "ci_builds" WHERE "ci_builds"."status" = 'pending' AND "ci_builds"."runner_id" IS NULL ORDER BY "ci_builds"."id" ASC LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING "ci_builds"."id";
-- name: builds of a commit
-- weight: 60
-- with: 12
-- with: 24990
SELECT "ci_builds".* FROM "ci_builds" WHERE "ci_builds"."commit_id" = $1 ORDER BY "ci_builds"."id" ASC;
-- name: finish
-- weight: 100
-- with: 149000
UPDATE "ci_builds" SET "status" = 'success', "finished_at" = '2024-12-01', "lock_version" = "lock_version" + 1 WHERE "ci_builds"."id" = $1;
-- expert
CREATE INDEX ON ci_builds (id) WHERE status = 'pending';
-- worse
CREATE INDEX ON ci_builds (created_at);
