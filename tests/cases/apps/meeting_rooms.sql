-- case: reservations of rooms: is it free, what comes, with years of the past behind; the index by beginning reads the whole past
-- expect: create
-- most: 2
-- schema
CREATE TABLE "reservation" (
  "id" int PRIMARY KEY,
  "roomId" int NOT NULL,
  "organizerId" int NOT NULL,
  "subject" varchar NOT NULL,
  "startsAt" timestamp NOT NULL,
  "endsAt" timestamp NOT NULL,
  "cancelledAt" timestamp
);
SELECT setseed(0.26);
INSERT INTO "reservation"
SELECT g, r, 1 + floor(4000 * power(random(), 2))::int, 'Meeting ' || md5(g::text), '2022-01-03'::timestamp + g * interval '8 minutes', '2022-01-03'::timestamp + g * interval '8 minutes' + (1 + g % 3) * interval '30 minutes', CASE WHEN random() < 0.1 THEN '2026-01-01'::timestamp END
FROM (SELECT g, 1 + floor(30 * power(random(), 2))::int AS r FROM generate_series(1, 240000) g) x;
CREATE INDEX "IDX_reservation_room_start" ON "reservation" ("roomId", "startsAt");
CREATE INDEX "IDX_reservation_organizer" ON "reservation" ("organizerId", "startsAt");
-- statements
-- name: is it free
-- weight: 30
-- with: 1, '2025-08-20 10:00', '2025-08-20 11:00'
-- with: 28, '2025-08-20 10:00', '2025-08-20 11:00'
-- with: 300, '2025-08-20 10:00', '2025-08-20 11:00'
SELECT "r"."id" AS "r_id" FROM "reservation" "r" WHERE "r"."roomId" = $1 AND "r"."endsAt" > $2 AND "r"."startsAt" < $3 AND "r"."cancelledAt" IS NULL;
-- name: display at the door
-- weight: 20
SELECT "r"."id" AS "r_id", "r"."subject" AS "r_subject", "r"."startsAt" AS "r_startsAt" FROM "reservation" "r" WHERE "r"."roomId" = 4 AND "r"."endsAt" > '2025-08-25 08:00' AND "r"."startsAt" < '2025-08-26' AND "r"."cancelledAt" IS NULL ORDER BY "r"."startsAt" ASC;
-- name: my next
-- weight: 10
-- with: 3
-- with: 3900
SELECT "r"."id" AS "r_id", "r"."roomId" AS "r_roomId", "r"."startsAt" AS "r_startsAt" FROM "reservation" "r" WHERE "r"."organizerId" = $1 AND "r"."startsAt" >= '2025-08-20' ORDER BY "r"."startsAt" ASC LIMIT 10;
-- name: calendar of a week
-- weight: 10
SELECT "r"."id" AS "r_id", "r"."subject" AS "r_subject" FROM "reservation" "r" WHERE "r"."roomId" = 2 AND "r"."startsAt" >= '2024-03-04' AND "r"."startsAt" < '2024-03-11' ORDER BY "r"."startsAt" ASC;
-- expert
CREATE INDEX ON "reservation" ("roomId", "endsAt");
-- worse
DROP INDEX "IDX_reservation_room_start";
-- worse
DROP INDEX "IDX_reservation_organizer";
