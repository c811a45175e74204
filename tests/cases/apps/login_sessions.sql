-- case: sessions of a web application (TypeORM): token lookup is served; devices of a user and the purge of the expired are not
-- expect: create
-- most: 3
-- schema
CREATE TABLE "user_session" (
  "id" uuid PRIMARY KEY,
  "userId" int NOT NULL,
  "tokenHash" varchar NOT NULL CONSTRAINT "UQ_session_token" UNIQUE,
  "userAgent" varchar NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "revokedAt" timestamptz,
  "lastSeenAt" timestamptz NOT NULL
);
SELECT setseed(0.16);
INSERT INTO "user_session"
SELECT md5('s' || g)::uuid, 1 + floor(25000 * power(random(), 2))::int, md5('token' || g), repeat('Mozilla/5.0 ', 8), '2025-01-01'::timestamptz + floor(random() * 600000) * interval '1 minute',
  CASE WHEN random() < 0.4 THEN '2026-01-01'::timestamptz END, '2025-06-01'::timestamptz + g * interval '1 minute'
FROM generate_series(1, 180000) g;
-- statements
-- name: authenticate
-- weight: 40
-- with: '0ac812376ae710ed5f90165b492289d6'
-- with: 'nobody'
SELECT "s"."id" AS "s_id", "s"."userId" AS "s_userId" FROM "user_session" "s" WHERE ( "s"."tokenHash" = $1 AND "s"."revokedAt" IS NULL AND "s"."expiresAt" > '2025-06-01' ) LIMIT 1;
-- name: seen
-- weight: 20
UPDATE "user_session" SET "lastSeenAt" = '2026-02-01' WHERE "id" IN ('5403caa4-52c7-291b-1c65-7752fec4e03b');
-- name: my devices
-- weight: 10
-- with: 1
-- with: 20000
-- with: 400000
SELECT "s"."id" AS "s_id", "s"."userAgent" AS "s_userAgent", "s"."lastSeenAt" AS "s_lastSeenAt" FROM "user_session" "s" WHERE ( "s"."userId" = $1 AND "s"."revokedAt" IS NULL AND "s"."expiresAt" > '2026-01-15' ) ORDER BY "s"."lastSeenAt" DESC;
-- name: sign out everywhere
-- weight: 5
UPDATE "user_session" SET "revokedAt" = '2026-02-01' WHERE "userId" = 17000 AND "revokedAt" IS NULL;
-- name: purge, every minute
-- weight: 10
DELETE FROM "user_session" WHERE "expiresAt" < '2025-01-01 05:00';
-- expert
CREATE INDEX ON "user_session" ("userId");
CREATE INDEX ON "user_session" ("expiresAt");
-- worse
CREATE INDEX ON "user_session" ("userId", "expiresAt");
