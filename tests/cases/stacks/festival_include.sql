-- case: Prisma loads the acts of a page of stages in one list, then their riders; a foreign key of one of the two has no index, and the removal of an act waits for it
-- expect: create
-- schema
SELECT setseed(0.4);
CREATE TABLE "Stage" ("id" text PRIMARY KEY, "festival" text NOT NULL, "name" text NOT NULL);
INSERT INTO "Stage" SELECT 'stg' || g, 'festival ' || g % 130, 'Stage ' || g FROM generate_series(1, 1000) AS g;
CREATE TABLE "Act" ("id" text PRIMARY KEY, "stageId" text NOT NULL REFERENCES "Stage" ON DELETE CASCADE, "startsAt" timestamp(3) NOT NULL, "band" text NOT NULL);
INSERT INTO "Act" SELECT 'act' || g, 'stg' || 1 + (power(random(), 2) * 999)::int, timestamp '2024-06-01' + (g % 30000) * interval '3 minutes', 'band ' || g % 4000 FROM generate_series(1, 60000) AS g;
CREATE INDEX "Act_stageId_startsAt_idx" ON "Act" ("stageId", "startsAt");
CREATE TABLE "Rider" ("id" text PRIMARY KEY, "actId" text NOT NULL REFERENCES "Act" ON DELETE CASCADE, "item" text NOT NULL, "count" int NOT NULL);
INSERT INTO "Rider" SELECT 'rdr' || g, 'act' || 1 + (random() * 59999)::int, 'item ' || (power(random(), 2) * 90)::int, 1 + g % 4 FROM generate_series(1, 130000) AS g;
-- statements
-- name: acts
-- weight: 60
-- with: 'stg1', 'stg2', 'stg900'
-- with: 'stg500', 'stg700', 'stg990'
-- with: 'none', 'nix', 'nil'
SELECT "public"."Act"."id", "public"."Act"."stageId", "public"."Act"."startsAt", "public"."Act"."band" FROM "public"."Act" WHERE "public"."Act"."stageId" IN ($1,$2,$3) ORDER BY "public"."Act"."startsAt" ASC OFFSET 0;
-- name: riders
-- weight: 60
-- with: 'act5', 'act500', 'act50000'
-- with: 'none', 'nix', 'nil'
SELECT "public"."Rider"."id", "public"."Rider"."actId", "public"."Rider"."item", "public"."Rider"."count" FROM "public"."Rider" WHERE "public"."Rider"."actId" IN ($1,$2,$3) OFFSET 0;
-- name: move
-- weight: 10
-- with: 'act777'
UPDATE "public"."Act" SET "startsAt" = '2024-07-07' WHERE ("public"."Act"."id" = $1 AND 1=1) RETURNING "public"."Act"."id";
-- name: cancel
-- weight: 3
-- with: 'act888'
DELETE FROM "public"."Act" WHERE ("public"."Act"."id" = $1 AND 1=1);
-- expert
CREATE INDEX ON "Rider" ("actId");
-- worse
CREATE INDEX ON "Rider" ("item");
-- worse
DROP INDEX "Act_stageId_startsAt_idx";
