-- case: parcel tracking on TypeORM: a merchant's page is a DISTINCT subquery with take and skip, the depot's board asks for two states of many
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE "depot" ("id" SERIAL PRIMARY KEY, "name" character varying NOT NULL);
INSERT INTO "depot" ("name") SELECT 'Depot ' || g FROM generate_series(1, 60) AS g;
CREATE TABLE "parcel" ("id" SERIAL PRIMARY KEY, "trackingCode" character varying(20) NOT NULL, "merchantId" integer NOT NULL, "depotId" integer, "status" character varying NOT NULL, "recipient" character varying NOT NULL, "weightGrams" integer NOT NULL, "createdAt" TIMESTAMP NOT NULL DEFAULT now());
INSERT INTO "parcel" ("trackingCode", "merchantId", "depotId", "status", "recipient", "weightGrams", "createdAt")
SELECT upper(substr(md5(g::text), 1, 16)), 1 + (power(random(), 4) * 2400)::int, CASE WHEN random() < 0.97 THEN 1 + (power(random(), 2) * 59)::int END,
       CASE WHEN g > 136000 THEN (ARRAY['announced', 'in_transit', 'arrived', 'out_for_delivery'])[1 + (random() * 3)::int] WHEN random() < 0.98 THEN 'delivered' ELSE 'returned' END,
       'Recipient ' || g, 100 + (random() * 9000)::int, timestamp '2024-01-01' + g * interval '3 minutes'
  FROM generate_series(1, 140000) AS g;
CREATE TABLE "scan" ("id" SERIAL PRIMARY KEY, "parcelId" integer NOT NULL, "depotId" integer NOT NULL, "code" character varying NOT NULL, "scannedAt" TIMESTAMP NOT NULL);
INSERT INTO "scan" ("parcelId", "depotId", "code", "scannedAt") SELECT 1 + g / 2, 1 + g % 60, 'S' || g % 7, timestamp '2024-01-01' + g * interval '90 seconds' FROM generate_series(1, 240000) AS g;
CREATE UNIQUE INDEX "UQ_parcel_trackingCode" ON "parcel" ("trackingCode");
CREATE INDEX "IDX_parcel_merchantId" ON "parcel" ("merchantId");
CREATE INDEX "IDX_parcel_depotId" ON "parcel" ("depotId");
CREATE INDEX "IDX_scan_parcelId" ON "scan" ("parcelId");
-- statements
-- name: page of a merchant
-- weight: 40
-- with: 1
-- with: 300
-- with: 2390
-- with: 9999
SELECT DISTINCT "distinctAlias"."p_id" AS "ids_p_id", "distinctAlias"."p_createdAt" FROM (SELECT "p"."id" AS "p_id", "p"."trackingCode" AS "p_trackingCode", "p"."status" AS "p_status", "p"."createdAt" AS "p_createdAt", "d"."id" AS "d_id", "d"."name" AS "d_name" FROM "parcel" "p" LEFT JOIN "depot" "d" ON "d"."id"="p"."depotId" WHERE "p"."merchantId" = $1) "distinctAlias" ORDER BY "distinctAlias"."p_createdAt" DESC, "p_id" ASC LIMIT 25;
-- name: its parcels
-- weight: 40
-- with: 17, 4711, 92000, 139000
SELECT "p"."id" AS "p_id", "p"."trackingCode" AS "p_trackingCode", "p"."status" AS "p_status", "p"."createdAt" AS "p_createdAt", "d"."id" AS "d_id", "d"."name" AS "d_name" FROM "parcel" "p" LEFT JOIN "depot" "d" ON "d"."id"="p"."depotId" WHERE "p"."id" IN ($1, $2, $3, $4) ORDER BY "p"."createdAt" DESC;
-- name: public tracking
-- weight: 100
-- with: 'C4CA4238A0B92382'
-- with: 'NOSUCHPARCEL'
SELECT "p"."id" AS "p_id", "p"."status" AS "p_status", "p"."recipient" AS "p_recipient" FROM "parcel" "p" WHERE "p"."trackingCode" = $1 LIMIT 1;
-- name: scans
-- weight: 100
-- with: 1200
-- with: 119000
SELECT "s"."id" AS "s_id", "s"."code" AS "s_code", "s"."scannedAt" AS "s_scannedAt" FROM "scan" "s" WHERE "s"."parcelId" = $1 ORDER BY "s"."scannedAt" ASC;
-- name: board of a depot
-- weight: 60
-- with: 1, 'arrived', 'out_for_delivery'
-- with: 20, 'arrived', 'out_for_delivery'
-- with: 58, 'arrived', 'out_for_delivery'
SELECT "p"."id" AS "p_id", "p"."trackingCode" AS "p_trackingCode", "p"."recipient" AS "p_recipient", "p"."status" AS "p_status" FROM "parcel" "p" WHERE "p"."depotId" = $1 AND "p"."status" IN ($2, $3);
-- name: move
-- weight: 40
-- with: 'arrived', 33, 138123
UPDATE "parcel" SET "status" = $1, "depotId" = $2 WHERE "id" IN ($3);
-- name: scan
-- weight: 60
-- with: 138123, 33, 'S2', '2024-11-01'
INSERT INTO "scan"("parcelId", "depotId", "code", "scannedAt") VALUES ($1, $2, $3, $4) RETURNING "id";
-- expert
CREATE INDEX ON "parcel" ("merchantId", "createdAt" DESC, "id");
CREATE INDEX ON "parcel" ("depotId", "status");
DROP INDEX "IDX_parcel_merchantId";
DROP INDEX "IDX_parcel_depotId";
-- worse
CREATE INDEX ON "parcel" ("status");
CREATE INDEX ON "parcel" ("createdAt");
