-- case: prescriptions of a pharmacy chain (TypeORM, uuid keys, soft delete): page of a tenant, history of a patient, what is pending
-- expect: create
-- most: 4
-- schema
CREATE TYPE "prescription_status_enum" AS ENUM ('pending', 'dispensed', 'cancelled', 'expired');
CREATE TABLE "patient" ("id" uuid PRIMARY KEY, "tenantId" int NOT NULL, "fullName" varchar NOT NULL);
INSERT INTO "patient" SELECT md5('patient' || g)::uuid, 1 + g % 60, 'Patient ' || md5(g::text) FROM generate_series(1, 40000) g;
CREATE TABLE "prescription" (
  "id" uuid PRIMARY KEY,
  "tenantId" int NOT NULL,
  "patientId" uuid NOT NULL REFERENCES "patient",
  "status" "prescription_status_enum" NOT NULL,
  "note" text NOT NULL,
  "createdAt" timestamptz NOT NULL,
  "deletedAt" timestamptz
);
SELECT setseed(0.12);
INSERT INTO "prescription"
SELECT md5('rx' || g)::uuid, 1 + floor(60 * power(random(), 3))::int, md5('patient' || 1 + floor(40000 * power(random(), 2))::int)::uuid,
  (CASE WHEN random() < 0.006 THEN 'pending' WHEN random() < 0.8 THEN 'dispensed' WHEN random() < 0.5 THEN 'cancelled' ELSE 'expired' END)::"prescription_status_enum",
  repeat(md5(g::text), 3), '2024-06-01'::timestamptz + g * interval '3 minutes', CASE WHEN random() < 0.05 THEN '2026-01-01'::timestamptz END
FROM generate_series(1, 200000) g;
CREATE INDEX "IDX_prescription_tenant" ON "prescription" ("tenantId");
-- statements
-- name: page of a tenant
-- weight: 20
-- with: 1
-- with: 30
-- with: 9999
SELECT "p"."id" AS "p_id", "p"."status" AS "p_status", "p"."createdAt" AS "p_createdAt", "c"."fullName" AS "c_fullName" FROM "prescription" "p" LEFT JOIN "patient" "c" ON "c"."id"="p"."patientId" WHERE ( "p"."tenantId" = $1 ) AND ( "p"."deletedAt" IS NULL ) ORDER BY "p"."createdAt" DESC LIMIT 20;
-- name: history of a patient
-- weight: 20
-- with: '8103cfda-42d7-25cd-38e8-bdf9610ef9a6'
-- with: '3edbda90-a870-05a5-dfab-df3de4d12b30'
SELECT "p"."id" AS "p_id", "p"."status" AS "p_status", "p"."note" AS "p_note" FROM "prescription" "p" WHERE ( "p"."patientId" = $1 ) AND ( "p"."deletedAt" IS NULL ) ORDER BY "p"."createdAt" DESC;
-- name: counter screen
-- weight: 20
SELECT "p"."id" AS "p_id", "p"."patientId" AS "p_patientId" FROM "prescription" "p" WHERE ( "p"."tenantId" = 2 AND "p"."status" = 'pending' ) AND ( "p"."deletedAt" IS NULL ) ORDER BY "p"."createdAt" ASC LIMIT 50;
-- name: one of them
-- weight: 20
SELECT "p"."id" AS "p_id", "p"."status" AS "p_status", "p"."note" AS "p_note" FROM "prescription" "p" WHERE ( "p"."id" = '00000000-8461-86c2-a542-6d7f46393de8' ) AND ( "p"."deletedAt" IS NULL ) LIMIT 1;
-- name: dispense
-- weight: 5
UPDATE "prescription" SET "status" = 'dispensed' WHERE "id" = 'a3a89044-5e34-2579-3523-144207bbf45b';
-- expert
CREATE INDEX ON "prescription" ("tenantId", "createdAt");
CREATE INDEX ON "prescription" ("patientId");
CREATE INDEX ON "prescription" ("tenantId", "createdAt") WHERE "status" = 'pending';
DROP INDEX "IDX_prescription_tenant";
-- worse
CREATE INDEX ON "prescription" ("createdAt");
CREATE INDEX ON "prescription" ("patientId");
