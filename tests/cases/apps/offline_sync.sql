-- case: documents for a mobile client (Prisma): what changed in my workspace since, beside the crawler that reads all changes
-- expect: create
-- most: 2
-- schema
CREATE TABLE "Document" (
  "id" uuid PRIMARY KEY,
  "workspaceId" int NOT NULL,
  "title" text NOT NULL,
  "content" text NOT NULL,
  "revision" int NOT NULL,
  "updatedAt" timestamp(3) NOT NULL
);
SELECT setseed(0.14);
INSERT INTO "Document"
SELECT md5('doc' || g)::uuid, 1 + floor(2000 * power(random(), 3))::int, 'Document ' || g, repeat(md5(g::text), 8), 1 + g % 9, '2024-01-01'::timestamp + floor(random() * 1000000) * interval '1 minute'
FROM generate_series(1, 120000) g;
CREATE INDEX "Document_updatedAt_idx" ON "Document" ("updatedAt");
-- statements
-- name: changed since
-- weight: 20
-- with: 1, '2025-11-20 00:00'
-- with: 1, '2025-01-01 00:00'
-- with: 1500, '2025-01-01 00:00'
-- with: 88888, '2025-01-01 00:00'
SELECT "public"."Document"."id", "public"."Document"."title", "public"."Document"."content", "public"."Document"."revision", "public"."Document"."updatedAt" FROM "public"."Document" WHERE ("public"."Document"."workspaceId" = $1 AND "public"."Document"."updatedAt" > $2) ORDER BY "public"."Document"."updatedAt" ASC LIMIT 100 OFFSET 0;
-- name: first sync
-- weight: 5
SELECT "public"."Document"."id", "public"."Document"."title", "public"."Document"."updatedAt" FROM "public"."Document" WHERE "public"."Document"."workspaceId" = 700 ORDER BY "public"."Document"."updatedAt" ASC LIMIT 500 OFFSET 0;
-- name: search crawler
-- weight: 10
SELECT "public"."Document"."id", "public"."Document"."updatedAt" FROM "public"."Document" WHERE "public"."Document"."updatedAt" > '2025-11-25 06:00' ORDER BY "public"."Document"."updatedAt" ASC LIMIT 200 OFFSET 0;
-- name: save
-- weight: 10
UPDATE "public"."Document" SET "revision" = "revision" + 1, "updatedAt" = '2026-01-01' WHERE ("public"."Document"."id" = '56f0c8b3-71fe-853e-3244-36d1e6886cf7' AND 1=1);
-- expert
CREATE INDEX ON "Document" ("workspaceId", "updatedAt");
-- worse
DROP INDEX "Document_updatedAt_idx";
