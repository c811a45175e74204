-- case: schedules that are enabled and due are looked for every second; nearly all are enabled, and only those whose time came are few
-- expect: create
-- schema
SELECT setseed(0.65);
CREATE TABLE schedules (id uuid PRIMARY KEY, workspace_id int NOT NULL, name text NOT NULL, cron text NOT NULL, enabled boolean NOT NULL, next_run_at timestamptz, last_run_at timestamptz, config jsonb NOT NULL);
INSERT INTO schedules SELECT md5('s' || g)::uuid, 1 + (power(random(), 2) * 900)::int, 'job ' || g, '* * * * *', random() < 0.9, timestamptz '2025-06-01' + (random() * 30) * interval '1 day', timestamptz '2025-05-31', jsonb_build_object('n', g, 'url', repeat('u', 60)) FROM generate_series(1, 90000) AS g;
CREATE INDEX schedules_workspace ON schedules (workspace_id);
CREATE INDEX schedules_enabled ON schedules (enabled);
-- statements
-- name: due
-- weight: 400
-- with: '2025-06-01 00:10+00', 20
-- with: '2025-05-31', 20
SELECT "public"."schedules"."id", "public"."schedules"."name", "public"."schedules"."config" FROM "public"."schedules" WHERE ("public"."schedules"."enabled" = true AND "public"."schedules"."next_run_at" <= $1) ORDER BY "public"."schedules"."next_run_at" ASC LIMIT $2 FOR UPDATE SKIP LOCKED;
-- name: plan the next run
-- weight: 100
-- with: md5('s77')::uuid, '2025-07-01'
UPDATE "public"."schedules" SET "next_run_at" = $2, "last_run_at" = '2025-06-01' WHERE "public"."schedules"."id" = $1;
-- name: of a workspace
-- weight: 60
-- with: 3
SELECT "public"."schedules"."id", "public"."schedules"."name" FROM "public"."schedules" WHERE "public"."schedules"."workspace_id" = $1 ORDER BY "public"."schedules"."name";
-- expert
CREATE INDEX ON schedules (next_run_at);
-- worse
CREATE INDEX ON schedules (enabled, workspace_id);
