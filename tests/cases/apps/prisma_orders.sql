-- case: orders of a shop (Prisma, enum): page and number of a customer's orders, their items in a list, the few that wait for payment
-- expect: create
-- most: 3
-- schema
CREATE TYPE "OrderStatus" AS ENUM ('PENDING', 'PAID', 'SHIPPED', 'CANCELLED');
CREATE TABLE "Order" (
  "id" serial PRIMARY KEY,
  "customerId" integer NOT NULL,
  "status" "OrderStatus" NOT NULL,
  "total" decimal(10,2) NOT NULL,
  "createdAt" timestamp(3) NOT NULL
);
CREATE TABLE "OrderItem" (
  "id" serial PRIMARY KEY,
  "orderId" integer NOT NULL,
  "sku" text NOT NULL,
  "quantity" integer NOT NULL
);
SELECT setseed(0.22);
INSERT INTO "Order" ("customerId", "status", "total", "createdAt")
SELECT 1 + floor(9000 * power(random(), 3))::int, (CASE WHEN random() < 0.004 THEN 'PENDING' WHEN random() < 0.2 THEN 'PAID' WHEN random() < 0.9 THEN 'SHIPPED' ELSE 'CANCELLED' END)::"OrderStatus", (random() * 300)::decimal(10,2), '2024-01-01'::timestamp + g * interval '5 minutes'
FROM generate_series(1, 150000) g;
INSERT INTO "OrderItem" ("orderId", "sku", "quantity")
SELECT 1 + floor(150000 * random())::int, 'SKU-' || 1 + floor(5000 * power(random(), 2))::int, 1 + g % 4 FROM generate_series(1, 250000) g;
CREATE INDEX "Order_status_idx" ON "Order" ("status");
-- statements
-- name: second page of a customer
-- weight: 20
-- with: 1, 20, 20
-- with: 4000, 20, 0
-- with: 100000, 20, 0
SELECT "public"."Order"."id", "public"."Order"."status"::text, "public"."Order"."total", "public"."Order"."createdAt" FROM "public"."Order" WHERE "public"."Order"."customerId" = $1 ORDER BY "public"."Order"."createdAt" DESC LIMIT $2 OFFSET $3;
-- name: number of them
-- weight: 20
SELECT COUNT(*) FROM (SELECT "public"."Order"."id" FROM "public"."Order" WHERE "public"."Order"."customerId" = 4000 OFFSET 0) AS "sub";
-- name: items of a list
-- weight: 20
SELECT "public"."OrderItem"."id", "public"."OrderItem"."orderId", "public"."OrderItem"."sku", "public"."OrderItem"."quantity" FROM "public"."OrderItem" WHERE "public"."OrderItem"."orderId" IN (17,4711,90000,120001,149000) OFFSET 0;
-- name: wait for payment
-- weight: 5
SELECT "public"."Order"."id", "public"."Order"."customerId" FROM "public"."Order" WHERE ("public"."Order"."status" = CAST('PENDING'::text AS "public"."OrderStatus") AND "public"."Order"."createdAt" < '2024-01-20') ORDER BY "public"."Order"."createdAt" ASC LIMIT 100 OFFSET 0;
-- name: pay
-- weight: 10
UPDATE "public"."Order" SET "status" = CAST('PAID'::text AS "public"."OrderStatus") WHERE ("public"."Order"."id" = 149999 AND 1=1);
-- expert
CREATE INDEX ON "Order" ("customerId", "createdAt");
CREATE INDEX ON "OrderItem" ("orderId");
-- worse
CREATE INDEX ON "Order" ("createdAt");
CREATE INDEX ON "OrderItem" ("orderId");
