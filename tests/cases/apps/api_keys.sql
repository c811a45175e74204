-- case: keys of an interface: a hash index beside the unique constraint of the same column, an index of the primary key once more
-- expect: drop
-- schema
CREATE TABLE "ApiKey" (
  "id" bigint PRIMARY KEY,
  "accountId" int NOT NULL,
  "hashedKey" text NOT NULL,
  "label" text NOT NULL,
  "lastUsedAt" timestamp(3),
  "revokedAt" timestamp(3)
);
SELECT setseed(0.35);
INSERT INTO "ApiKey"
SELECT g, 1 + floor(8000 * power(random(), 2))::int, md5('key' || g) || md5(g::text), 'Key ' || g, '2026-01-01'::timestamp - g * interval '1 minute', CASE WHEN random() < 0.3 THEN '2026-01-01'::timestamp END
FROM generate_series(1, 90000) g;
CREATE UNIQUE INDEX "ApiKey_hashedKey_key" ON "ApiKey" ("hashedKey");
CREATE INDEX "ApiKey_hashedKey_hash" ON "ApiKey" USING hash ("hashedKey");
CREATE INDEX "ApiKey_id_idx" ON "ApiKey" ("id");
CREATE INDEX "ApiKey_accountId_idx" ON "ApiKey" ("accountId");
-- statements
-- name: authenticate
-- weight: 40
-- with: '3daa9b9a0cd29195de716a044c73783fe4da3b7fbbce2345d7772b0674a318d5'
-- with: 'unknown'
SELECT "public"."ApiKey"."id", "public"."ApiKey"."accountId", "public"."ApiKey"."revokedAt" FROM "public"."ApiKey" WHERE ("public"."ApiKey"."hashedKey" = $1 AND 1=1) LIMIT 1 OFFSET 0;
-- name: keys of an account
-- weight: 10
-- with: 1
-- with: 7900
SELECT "public"."ApiKey"."id", "public"."ApiKey"."label", "public"."ApiKey"."lastUsedAt" FROM "public"."ApiKey" WHERE ("public"."ApiKey"."accountId" = $1 AND "public"."ApiKey"."revokedAt" IS NULL) ORDER BY "public"."ApiKey"."id" ASC;
-- name: used
-- weight: 20
UPDATE "public"."ApiKey" SET "lastUsedAt" = '2026-02-01' WHERE ("public"."ApiKey"."id" = 5 AND 1=1);
-- name: some of them
-- weight: 5
SELECT "public"."ApiKey"."id", "public"."ApiKey"."label" FROM "public"."ApiKey" WHERE "public"."ApiKey"."id" IN (5, 700, 80000) OFFSET 0;
-- expert
DROP INDEX "ApiKey_hashedKey_hash";
DROP INDEX "ApiKey_id_idx";
-- worse
DROP INDEX "ApiKey_accountId_idx";
