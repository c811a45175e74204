-- case: a dashboard of shops: sales of one shop by day for a month, and yesterday of all shops
-- expect: create
-- most: 3
-- schema
CREATE TABLE "sale" (
  "id" bigint PRIMARY KEY,
  "storeId" int NOT NULL,
  "cashierId" int NOT NULL,
  "total" numeric(10,2) NOT NULL,
  "status" text NOT NULL,
  "soldAt" timestamp NOT NULL
);
SELECT setseed(0.19);
INSERT INTO "sale"
SELECT g, 1 + floor(60 * power(random(), 2))::int, 1 + g % 300, (random() * 200)::numeric(10,2), CASE WHEN random() < 0.97 THEN 'paid' ELSE 'refunded' END, '2024-09-01'::timestamp + g * interval '3 minutes'
FROM generate_series(1, 280000) g;
-- statements
-- name: month of a shop
-- weight: 10
-- with: 1
-- with: 55
-- with: 400
SELECT date_trunc('day', "s"."soldAt") AS "day", COUNT(*) AS "n", SUM("s"."total") AS "sum" FROM "sale" "s" WHERE "s"."storeId" = $1 AND "s"."status" = 'paid' AND "s"."soldAt" >= '2026-02-01' AND "s"."soldAt" < '2026-03-01' GROUP BY 1 ORDER BY 1;
-- name: yesterday
-- weight: 10
SELECT "s"."storeId", SUM("s"."total") AS "sum" FROM "sale" "s" WHERE "s"."soldAt" >= '2026-04-01' AND "s"."soldAt" < '2026-04-02' AND "s"."status" = 'paid' GROUP BY "s"."storeId" ORDER BY 2 DESC;
-- name: last sales of a shop
-- weight: 20
-- with: 1
-- with: 58
SELECT "s"."id" AS "s_id", "s"."total" AS "s_total", "s"."soldAt" AS "s_soldAt" FROM "sale" "s" WHERE "s"."storeId" = $1 ORDER BY "s"."soldAt" DESC LIMIT 10;
-- name: of the year, for the accountant
-- weight: 1
SELECT "s"."storeId", SUM("s"."total") FROM "sale" "s" WHERE "s"."soldAt" >= '2025-01-01' AND "s"."soldAt" < '2026-01-01' GROUP BY "s"."storeId";
-- expert
CREATE INDEX ON "sale" ("storeId", "soldAt");
CREATE INDEX ON "sale" ("soldAt");
-- worse
CREATE INDEX ON "sale" ("storeId");
