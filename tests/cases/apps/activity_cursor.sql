-- case: activity of a tenant, older than the last one shown, with the cursor written as OR; the index gives the order
-- expect: rewrite or_keyset
-- schema
CREATE TABLE "activity" (
  "id" uuid PRIMARY KEY,
  "tenantId" int NOT NULL,
  "actorId" int NOT NULL,
  "summary" varchar NOT NULL,
  "createdAt" timestamptz NOT NULL
);
SELECT setseed(0.41);
INSERT INTO "activity"
SELECT md5('a' || g)::uuid, 1 + floor(50 * power(random(), 3))::int, 1 + g % 500, 'did ' || md5(g::text), '2025-01-01'::timestamptz + (g / 3) * interval '5 minutes' FROM generate_series(1, 180000) g;
CREATE INDEX "IDX_activity_tenant_created" ON "activity" ("tenantId", "createdAt", "id");
-- statements
-- name: older
-- weight: 15
-- with: 1, '2025-02-01', '333a8fd4-5477-61c3-60f8-1c20af2d0773'
-- with: 1, '2025-06-01', 'c8dbaa16-8142-fed2-393b-a5214aee5292'
-- with: 45, '2025-03-01', '61e381b8-386b-e14d-c58c-92067c0c6d1b'
SELECT "a"."id" AS "a_id", "a"."summary" AS "a_summary", "a"."createdAt" AS "a_createdAt" FROM "activity" "a" WHERE "a"."tenantId" = $1 AND ("a"."createdAt" < $2 OR ("a"."createdAt" = $2 AND "a"."id" < $3)) ORDER BY "a"."createdAt" DESC, "a"."id" DESC LIMIT 25;
-- name: newest
-- weight: 20
SELECT "a"."id" AS "a_id", "a"."summary" AS "a_summary", "a"."createdAt" AS "a_createdAt" FROM "activity" "a" WHERE "a"."tenantId" = 1 ORDER BY "a"."createdAt" DESC, "a"."id" DESC LIMIT 25;
-- name: one
-- weight: 10
-- with: '068815e0-86d6-7013-e830-0188e50513e8'
SELECT "a"."id" AS "a_id", "a"."summary" AS "a_summary" FROM "activity" "a" WHERE "a"."id" = $1 LIMIT 1;
-- expert
SELECT "a"."id" AS "a_id", "a"."summary" AS "a_summary", "a"."createdAt" AS "a_createdAt" FROM "activity" "a" WHERE "a"."tenantId" = $1 AND ("a"."createdAt", "a"."id") < ($2, $3) ORDER BY "a"."createdAt" DESC, "a"."id" DESC LIMIT 25;
SELECT "a"."id" AS "a_id", "a"."summary" AS "a_summary", "a"."createdAt" AS "a_createdAt" FROM "activity" "a" WHERE "a"."tenantId" = 1 ORDER BY "a"."createdAt" DESC, "a"."id" DESC LIMIT 25;
SELECT "a"."id" AS "a_id", "a"."summary" AS "a_summary" FROM "activity" "a" WHERE "a"."id" = $1 LIMIT 1;
