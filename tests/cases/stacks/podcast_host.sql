-- case: Prisma pages through the episodes of a show and counts them; half the index is there, so a show of many episodes is sorted each time
-- expect: create
-- schema
SELECT setseed(0.12);
CREATE TABLE "Show" ("id" serial PRIMARY KEY, "slug" text NOT NULL UNIQUE, "title" text NOT NULL);
INSERT INTO "Show" ("slug", "title") SELECT 'show-' || g, 'Show ' || g FROM generate_series(1, 3000) AS g;
CREATE TABLE "Episode" ("id" serial PRIMARY KEY, "showId" int NOT NULL REFERENCES "Show" ON DELETE CASCADE, "title" text NOT NULL, "publishedAt" timestamp(3), "durationSec" int NOT NULL, "plays" int NOT NULL DEFAULT 0);
INSERT INTO "Episode" ("showId", "title", "publishedAt", "durationSec", "plays")
SELECT 1 + (power(random(), 5) * 2999)::int, 'Episode ' || md5(g::text), CASE WHEN random() < 0.97 THEN timestamp '2019-01-01' + g * interval '17 minutes' + random() * interval '30 days' END, 600 + (random() * 4000)::int, (power(random(), 4) * 90000)::int
  FROM generate_series(1, 160000) AS g;
CREATE INDEX "Episode_showId_idx" ON "Episode" ("showId");
-- statements
-- name: show by address
-- weight: 50
-- with: 'show-1'
-- with: 'nothing-such'
SELECT "public"."Show"."id", "public"."Show"."slug", "public"."Show"."title" FROM "public"."Show" WHERE ("public"."Show"."slug" = $1 AND 1=1) LIMIT 1 OFFSET 0;
-- name: page
-- weight: 60
-- with: 1, '2024-01-01', 20, 0
-- with: 1, '2024-01-01', 20, 40
-- with: 40, '2024-01-01', 20, 0
-- with: 2900, '2024-01-01', 20, 0
SELECT "public"."Episode"."id", "public"."Episode"."title", "public"."Episode"."publishedAt", "public"."Episode"."durationSec" FROM "public"."Episode" WHERE ("public"."Episode"."showId" = $1 AND "public"."Episode"."publishedAt" <= $2) ORDER BY "public"."Episode"."publishedAt" DESC LIMIT $3 OFFSET $4;
-- name: played
-- weight: 200
-- with: 500
-- with: 150000
UPDATE "public"."Episode" SET "plays" = ("public"."Episode"."plays" + 1) WHERE ("public"."Episode"."id" = $1 AND 1=1) RETURNING "public"."Episode"."id";
-- name: new episode
-- weight: 4
-- with: 40
INSERT INTO "public"."Episode" ("showId", "title", "publishedAt", "durationSec", "plays") VALUES ($1, 'New', '2025-05-05', 1200, 0) RETURNING "public"."Episode"."id";
-- expert
CREATE INDEX ON "Episode" ("showId", "publishedAt");
DROP INDEX "Episode_showId_idx";
-- worse
CREATE INDEX ON "Episode" ("publishedAt");
