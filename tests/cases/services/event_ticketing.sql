-- case: an event shop on Prisma: held tickets that ran out are swept each minute, orders are listed by event and by buyer, tickets by order
-- expect: create
-- schema
SELECT setseed(0.23);
CREATE TABLE "Event" ("id" SERIAL PRIMARY KEY, "slug" TEXT NOT NULL, "name" TEXT NOT NULL, "startsAt" TIMESTAMP(3) NOT NULL);
INSERT INTO "Event" ("slug", "name", "startsAt") SELECT 'event-' || g, 'Event ' || g, timestamp '2023-01-01' + g * interval '6 hours' FROM generate_series(1, 1500) AS g;
CREATE TABLE "Order" ("id" SERIAL PRIMARY KEY, "eventId" INTEGER NOT NULL, "buyerId" INTEGER NOT NULL, "paymentRef" TEXT, "total" DECIMAL(65,30) NOT NULL, "state" TEXT NOT NULL, "createdAt" TIMESTAMP(3) NOT NULL);
INSERT INTO "Order" ("eventId", "buyerId", "paymentRef", "total", "state", "createdAt") SELECT 1 + (power(random(), 3) * 1490)::int, 1 + (power(random(), 2) * 50000)::int, CASE WHEN random() < 0.9 THEN 'pi_' || md5(g::text) END, 20 + g % 90, CASE WHEN random() < 0.9 THEN 'PAID' ELSE 'CANCELLED' END, timestamp '2023-01-01' + g * interval '5 minutes' FROM generate_series(1, 110000) AS g;
CREATE TABLE "Ticket" ("id" SERIAL PRIMARY KEY, "eventId" INTEGER NOT NULL, "seat" TEXT NOT NULL, "orderId" INTEGER, "state" TEXT NOT NULL, "heldUntil" TIMESTAMP(3), "price" INTEGER NOT NULL);
INSERT INTO "Ticket" ("eventId", "seat", "orderId", "state", "heldUntil", "price")
SELECT 1 + g / 160, chr(65 + g % 160 / 20) || g % 20, CASE WHEN s = 'SOLD' THEN 1 + (random() * 109990)::int END, s, CASE WHEN s = 'HELD' THEN timestamp '2024-01-15' + random() * interval '20 minutes' WHEN random() < 0.3 THEN timestamp '2023-01-01' + g * interval '2 minutes' END, 30 + g % 7 * 10
  FROM (SELECT g, CASE WHEN random() < 0.003 THEN 'HELD' WHEN random() < 0.75 THEN 'SOLD' ELSE 'FREE' END AS s FROM generate_series(0, 239999) AS g) AS t;
CREATE UNIQUE INDEX "Event_slug_key" ON "Event" ("slug");
CREATE UNIQUE INDEX "Order_paymentRef_key" ON "Order" ("paymentRef");
CREATE UNIQUE INDEX "Ticket_eventId_seat_key" ON "Ticket" ("eventId", "seat");
CREATE INDEX "Ticket_eventId_idx" ON "Ticket" ("eventId");
-- statements
-- name: event
-- weight: 100
-- with: 'event-900'
SELECT "public"."Event"."id", "public"."Event"."name", "public"."Event"."startsAt" FROM "public"."Event" WHERE ("public"."Event"."slug" = $1 AND 1=1) LIMIT 1 OFFSET 0;
-- name: plan of seats
-- weight: 100
-- with: 900
-- with: 9999
SELECT "public"."Ticket"."id", "public"."Ticket"."seat", "public"."Ticket"."state", "public"."Ticket"."price" FROM "public"."Ticket" WHERE "public"."Ticket"."eventId" = $1 OFFSET 0;
-- name: one seat
-- weight: 60
-- with: 900, 'C5'
SELECT "public"."Ticket"."id", "public"."Ticket"."state" FROM "public"."Ticket" WHERE ("public"."Ticket"."eventId" = $1 AND "public"."Ticket"."seat" = $2) LIMIT 1 OFFSET 0;
-- name: orders of a buyer
-- weight: 40
-- with: 1, 10, 0
-- with: 30000, 10, 0
-- with: 77777, 10, 0
SELECT "public"."Order"."id", "public"."Order"."eventId", "public"."Order"."total" FROM "public"."Order" WHERE "public"."Order"."buyerId" = $1 ORDER BY "public"."Order"."createdAt" DESC LIMIT $2 OFFSET $3;
-- name: tickets of orders
-- weight: 60
-- with: 17, 4000, 100000
SELECT "public"."Ticket"."id", "public"."Ticket"."seat", "public"."Ticket"."orderId" FROM "public"."Ticket" WHERE "public"."Ticket"."orderId" IN ($1,$2,$3) OFFSET 0;
-- name: orders of an event
-- weight: 20
-- with: 1, 20, 0
-- with: 700, 20, 20
SELECT "public"."Order"."id", "public"."Order"."buyerId", "public"."Order"."state", "public"."Order"."createdAt" FROM "public"."Order" WHERE "public"."Order"."eventId" = $1 ORDER BY "public"."Order"."createdAt" DESC LIMIT $2 OFFSET $3;
-- name: sweep
-- weight: 40
-- with: 'HELD', '2024-01-15 00:01'
-- with: 'HELD', '2024-01-14'
SELECT "public"."Ticket"."id" FROM "public"."Ticket" WHERE ("public"."Ticket"."state" = $1 AND "public"."Ticket"."heldUntil" < $2) OFFSET 0;
-- name: webhook
-- weight: 30
-- with: 'pi_c4ca4238a0b923820dcc509a6f75849b'
SELECT "public"."Order"."id", "public"."Order"."state" FROM "public"."Order" WHERE ("public"."Order"."paymentRef" = $1 AND 1=1) LIMIT 1 OFFSET 0;
-- name: hold
-- weight: 40
-- with: '2024-01-15 00:30', 100123
UPDATE "public"."Ticket" SET "state" = 'HELD', "heldUntil" = $1 WHERE ("public"."Ticket"."id" = $2 AND 1=1);
-- name: order
-- weight: 20
-- with: 900, 555, 'pi_new'
INSERT INTO "public"."Order" ("eventId","buyerId","paymentRef","total","state","createdAt") VALUES ($1,$2,$3,50,'PAID','2024-01-15') RETURNING "public"."Order"."id";
-- name: sold
-- weight: 20
-- with: 4000, 100123
UPDATE "public"."Ticket" SET "state" = 'SOLD', "orderId" = $1 WHERE ("public"."Ticket"."id" = $2 AND 1=1);
-- expert
CREATE INDEX ON "Order" ("buyerId");
CREATE INDEX ON "Order" ("eventId", "createdAt");
CREATE INDEX ON "Ticket" ("orderId");
CREATE INDEX ON "Ticket" ("heldUntil") WHERE "state" = 'HELD';
DROP INDEX "Ticket_eventId_idx";
-- worse
CREATE INDEX ON "Order" ("createdAt");
CREATE INDEX ON "Ticket" ("heldUntil");
