-- case: couriers are paid for deliveries that no payout has yet, one in thirty; a courier's page is taken with skip, the index on the courier alone remains behind
-- expect: create
-- schema
SELECT setseed(0.31);
CREATE TABLE "payout" ("id" SERIAL PRIMARY KEY, "courierId" integer NOT NULL, "amountCents" integer NOT NULL, "state" character varying NOT NULL, "createdAt" TIMESTAMP NOT NULL);
INSERT INTO "payout" ("courierId", "amountCents", "state", "createdAt") SELECT 1 + (power(random(), 2) * 1200)::int, (random() * 90000)::int, CASE WHEN g > 19900 THEN 'pending' ELSE 'paid' END, timestamp '2022-01-01' + g * interval '1 hour' FROM generate_series(1, 20000) AS g;
CREATE TABLE "drop_off" ("id" SERIAL PRIMARY KEY, "courierId" integer NOT NULL, "payoutId" integer, "feeCents" integer NOT NULL, "tipCents" integer NOT NULL, "address" character varying NOT NULL, "completedAt" TIMESTAMP NOT NULL);
INSERT INTO "drop_off" ("courierId", "payoutId", "feeCents", "tipCents", "address", "completedAt") SELECT 1 + (power(random(), 3) * 1200)::int, CASE WHEN g < 242000 AND random() < 0.998 THEN g / 13 + 1 END, 300 + (random() * 500)::int, CASE WHEN random() < 0.2 THEN 100 ELSE 0 END, 'Street ' || g % 9000, timestamp '2022-01-01' + g * interval '4 minutes' FROM generate_series(1, 250000) AS g;
CREATE INDEX "IDX_drop_off_courierId" ON "drop_off" ("courierId");
CREATE INDEX "IDX_drop_off_payoutId" ON "drop_off" ("payoutId");
CREATE INDEX "IDX_payout_courierId" ON "payout" ("courierId");
-- statements
-- name: page of a courier
-- weight: 60
-- with: 1, 20
-- with: 500, 20
-- with: 9999, 20
SELECT "d"."id" AS "d_id", "d"."feeCents" AS "d_feeCents", "d"."tipCents" AS "d_tipCents", "d"."address" AS "d_address", "d"."completedAt" AS "d_completedAt" FROM "drop_off" "d" WHERE "d"."courierId" = $1 ORDER BY "d"."completedAt" DESC LIMIT $2;
-- name: today
-- weight: 60
-- with: 1, '2023-11-26'
-- with: 900, '2023-11-26'
SELECT COUNT(1) AS "cnt" FROM "drop_off" "d" WHERE "d"."courierId" = $1 AND "d"."completedAt" >= $2;
-- name: owed
-- weight: 60
-- with: 1
-- with: 30
-- with: 900
SELECT SUM("d"."feeCents" + "d"."tipCents") AS "owed" FROM "drop_off" "d" WHERE "d"."courierId" = $1 AND "d"."payoutId" IS NULL;
-- name: of a payout
-- weight: 20
-- with: 9000
SELECT "d"."id" AS "d_id", "d"."feeCents" AS "d_feeCents" FROM "drop_off" "d" WHERE "d"."payoutId" = $1;
-- name: payouts of a courier
-- weight: 30
-- with: 3
-- with: 900
SELECT "p"."id" AS "p_id", "p"."amountCents" AS "p_amountCents", "p"."state" AS "p_state" FROM "payout" "p" WHERE "p"."courierId" = $1 ORDER BY "p"."createdAt" DESC;
-- name: complete
-- weight: 80
-- with: 900, 450, '2023-11-27'
INSERT INTO "drop_off"("courierId", "payoutId", "feeCents", "tipCents", "address", "completedAt") VALUES ($1, DEFAULT, $2, 0, 'Street 9', $3) RETURNING "id";
-- name: pay
-- weight: 20
-- with: 20000, 249999
UPDATE "drop_off" SET "payoutId" = $1 WHERE "id" IN ($2);
-- expert
CREATE INDEX ON "drop_off" ("courierId", "completedAt");
CREATE INDEX ON "drop_off" ("courierId") WHERE "payoutId" IS NULL;
DROP INDEX "IDX_drop_off_courierId";
-- worse
DROP INDEX "IDX_drop_off_payoutId";
-- worse
CREATE INDEX ON "drop_off" ("completedAt");
