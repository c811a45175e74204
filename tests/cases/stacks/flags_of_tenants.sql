-- case: feature flags and settings are read at each request, from tables of a few pages, and the requests themselves are only written
-- expect: nothing
-- schema
SELECT setseed(0.19);
CREATE TABLE feature_flags (id serial PRIMARY KEY, key varchar(60) NOT NULL, tenant_id int, enabled boolean NOT NULL, rollout int NOT NULL);
INSERT INTO feature_flags (key, tenant_id, enabled, rollout) SELECT 'flag_' || g % 40, CASE WHEN g > 40 THEN g % 9 END, random() < 0.5, (random() * 100)::int FROM generate_series(1, 120) AS g;
CREATE TABLE plan_limits (id serial PRIMARY KEY, plan varchar(20) NOT NULL, name varchar(40) NOT NULL, value int NOT NULL);
INSERT INTO plan_limits (plan, name, value) SELECT (ARRAY['free','team','large'])[1 + g % 3], 'limit_' || g / 3, g FROM generate_series(1, 90) AS g;
CREATE TABLE request_log (id bigserial PRIMARY KEY, tenant_id int NOT NULL, path text NOT NULL, status int NOT NULL, ms int NOT NULL, at timestamptz NOT NULL);
INSERT INTO request_log (tenant_id, path, status, ms, at) SELECT 1 + (power(random(), 3) * 8)::int, '/api/' || g % 200, 200, (random() * 300)::int, timestamptz '2025-01-01' + g * interval '2 seconds' FROM generate_series(1, 150000) AS g;
-- statements
-- name: flag
-- weight: 900
-- with: 'flag_7', 3
-- with: 'flag_none', 3
SELECT "FeatureFlag"."id", "FeatureFlag"."enabled", "FeatureFlag"."rollout" FROM "feature_flags" AS "FeatureFlag" WHERE "FeatureFlag"."key" = $1 AND ("FeatureFlag"."tenant_id" = $2 OR "FeatureFlag"."tenant_id" IS NULL) ORDER BY "FeatureFlag"."tenant_id" ASC NULLS LAST LIMIT 1;
-- name: limits
-- weight: 900
-- with: 'team'
SELECT "PlanLimit"."name", "PlanLimit"."value" FROM "plan_limits" AS "PlanLimit" WHERE "PlanLimit"."plan" = $1;
-- name: log
-- weight: 900
-- with: 2
INSERT INTO "request_log" ("id", "tenant_id", "path", "status", "ms", "at") VALUES (DEFAULT, $1, '/api/5', 200, 12, '2025-04-01') RETURNING "id";
-- name: switch
-- weight: 2
-- with: 17
UPDATE "feature_flags" SET "enabled" = false WHERE "id" = $1;
-- name: requests by id
-- weight: 3
-- with: 149000
SELECT "id", "path", "status" FROM "request_log" WHERE "id" > $1 ORDER BY "id" LIMIT 200;
