-- case: parcel lockers: the doors report all the time, a table as small as this is read whole; events are read as they are indexed
-- expect: nothing
-- schema
CREATE TABLE "locker" ("id" int PRIMARY KEY, "city" varchar NOT NULL, "state" varchar NOT NULL, "freeDoors" int NOT NULL, "reportedAt" timestamptz NOT NULL);
CREATE TABLE "locker_event" (
  "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "lockerId" int NOT NULL REFERENCES "locker",
  "kind" varchar NOT NULL,
  "detail" varchar NOT NULL,
  "at" timestamptz NOT NULL
);
SELECT setseed(0.38);
INSERT INTO "locker" SELECT g, 'City ' || g % 12, CASE WHEN g % 40 = 0 THEN 'offline' ELSE 'online' END, g % 30, '2026-01-01' FROM generate_series(1, 300) g;
INSERT INTO "locker_event" ("lockerId", "kind", "detail", "at")
SELECT 1 + floor(300 * power(random(), 2))::int, (ARRAY['opened','closed','paid'])[1 + g % 3], md5(g::text), '2025-01-01'::timestamptz + g * interval '2 minutes' FROM generate_series(1, 200000) g;
CREATE INDEX "IDX_event_locker_at" ON "locker_event" ("lockerId", "at");
-- statements
-- name: report
-- weight: 50
-- with: 77, 5
-- with: 200, 12
UPDATE "locker" SET "freeDoors" = $2, "reportedAt" = '2026-02-01' WHERE "id" IN ($1);
-- name: with free doors in a city
-- weight: 20
-- with: 'City 5'
-- with: 'City 99'
SELECT "l"."id" AS "l_id", "l"."freeDoors" AS "l_freeDoors" FROM "locker" "l" WHERE "l"."city" = $1 AND "l"."state" = 'online' AND "l"."freeDoors" > 0 ORDER BY "l"."freeDoors" DESC;
-- name: offline ones
-- weight: 10
SELECT "l"."id" AS "l_id", "l"."city" AS "l_city", "l"."reportedAt" AS "l_reportedAt" FROM "locker" "l" WHERE "l"."state" = 'offline';
-- name: last events
-- weight: 20
-- with: 1
-- with: 299
SELECT "e"."kind" AS "e_kind", "e"."detail" AS "e_detail", "e"."at" AS "e_at" FROM "locker_event" "e" WHERE "e"."lockerId" = $1 ORDER BY "e"."at" DESC LIMIT 25;
-- name: event
-- weight: 20
INSERT INTO "locker_event" ("lockerId", "kind", "detail", "at") VALUES (17, 'opened', 'x', '2026-02-01') RETURNING "id";
-- expert
