-- case: events sent to customers: what is due again every few seconds, the log of an endpoint, once only by the number of the provider
-- expect: create
-- most: 3
-- schema
CREATE TABLE "webhook_event" (
  "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "endpointId" int NOT NULL,
  "provider" varchar NOT NULL,
  "externalId" varchar NOT NULL,
  "status" varchar NOT NULL,
  "attempts" int NOT NULL,
  "nextAttemptAt" timestamptz,
  "body" jsonb NOT NULL,
  "createdAt" timestamptz NOT NULL,
  CONSTRAINT "UQ_webhook_external" UNIQUE ("provider", "externalId")
);
SELECT setseed(0.28);
INSERT INTO "webhook_event" ("endpointId", "provider", "externalId", "status", "attempts", "nextAttemptAt", "body", "createdAt")
SELECT 1 + floor(700 * power(random(), 2))::int, (ARRAY['stripe','paypal'])[1 + g % 2], 'evt_' || md5(g::text), CASE WHEN f THEN 'retry' WHEN random() < 0.02 THEN 'dead' ELSE 'delivered' END, 1 + g % 3,
  CASE WHEN f THEN '2026-01-01'::timestamptz + (g % 5000) * interval '1 minute' END, jsonb_build_object('ref', g, 'text', repeat(md5(g::text), 3)), '2025-01-01'::timestamptz + g * interval '2 minutes'
FROM (SELECT g, random() < 0.004 AS f FROM generate_series(1, 220000) g) x;
CREATE INDEX "IDX_webhook_endpoint" ON "webhook_event" ("endpointId");
-- statements
-- name: due again
-- weight: 20
-- with: '2026-01-02'
-- with: '2026-01-01'
SELECT "e"."id" AS "e_id", "e"."endpointId" AS "e_endpointId", "e"."body" AS "e_body" FROM "webhook_event" "e" WHERE "e"."status" = 'retry' AND "e"."nextAttemptAt" <= $1 ORDER BY "e"."nextAttemptAt" ASC LIMIT 20 FOR UPDATE SKIP LOCKED;
-- name: log of an endpoint
-- weight: 10
-- with: 1
-- with: 350
-- with: 9000
SELECT "e"."id" AS "e_id", "e"."status" AS "e_status", "e"."createdAt" AS "e_createdAt" FROM "webhook_event" "e" WHERE "e"."endpointId" = $1 ORDER BY "e"."createdAt" DESC LIMIT 50;
-- name: once only
-- weight: 20
INSERT INTO "webhook_event" ("endpointId", "provider", "externalId", "status", "attempts", "body", "createdAt") VALUES (5, 'stripe', 'evt_1679091c5a880faf6fb5e6087eb1b2dc', 'delivered', 1, '{}', '2026-01-01') ON CONFLICT ("provider", "externalId") DO NOTHING RETURNING "id";
-- name: delivered
-- weight: 20
UPDATE "webhook_event" SET "status" = 'delivered', "attempts" = "attempts" + 1, "nextAttemptAt" = NULL WHERE "id" = 700;
-- expert
CREATE INDEX ON "webhook_event" ("nextAttemptAt") WHERE "status" = 'retry';
CREATE INDEX ON "webhook_event" ("endpointId", "createdAt");
DROP INDEX "IDX_webhook_endpoint";
-- worse
CREATE INDEX ON "webhook_event" ("status");
