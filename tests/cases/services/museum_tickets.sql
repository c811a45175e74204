-- case: a museum sells tickets with Django: visitors are looked up with iexact, slots by exhibition from now on, and the barcode has an index for LIKE that nobody needs in this collation
-- expect: create
-- schema
SELECT setseed(0.12);
CREATE TABLE "ticketing_exhibition" ("id" serial PRIMARY KEY, "title" varchar(200) NOT NULL);
INSERT INTO "ticketing_exhibition" ("title") SELECT 'Exhibition ' || g FROM generate_series(1, 40) AS g;
CREATE TABLE "ticketing_slot" ("id" serial PRIMARY KEY, "exhibition_id" int NOT NULL, "starts_at" timestamptz NOT NULL, "capacity" int NOT NULL);
INSERT INTO "ticketing_slot" ("exhibition_id", "starts_at", "capacity") SELECT 1 + (power(random(), 2) * 39)::int, timestamptz '2021-01-01 10:00+0' + g * interval '50 minutes', 20 + g % 30 FROM generate_series(1, 40000) AS g;
CREATE TABLE "ticketing_ticket" ("id" serial PRIMARY KEY, "slot_id" int NOT NULL, "barcode" varchar(32) NOT NULL, "email" varchar(254) NOT NULL, "kind" varchar(12) NOT NULL, "cancelled" boolean NOT NULL, "checked_in_at" timestamptz, "sold_at" timestamptz NOT NULL);
INSERT INTO "ticketing_ticket" ("slot_id", "barcode", "email", "kind", "cancelled", "checked_in_at", "sold_at")
SELECT 1 + g / 5 + (random() * 20)::int, md5(g::text), 'Visitor' || (power(random(), 3) * 60000)::int || '@Mail.test', CASE WHEN random() < 0.7 THEN 'adult' ELSE 'child' END, random() < 0.05,
       CASE WHEN g < 180000 AND random() < 0.9 THEN timestamptz '2021-01-01 10:00+0' + g * interval '10 minutes' END, timestamptz '2020-12-20' + g * interval '10 minutes'
  FROM generate_series(1, 190000) AS g;
CREATE INDEX "ticketing_slot_exhibition_id_5d1c7a0e" ON "ticketing_slot" ("exhibition_id");
CREATE INDEX "ticketing_ticket_slot_id_2b6f9e11" ON "ticketing_ticket" ("slot_id");
CREATE UNIQUE INDEX "ticketing_ticket_barcode_key" ON "ticketing_ticket" ("barcode");
CREATE INDEX "ticketing_ticket_barcode_7e02c4aa_like" ON "ticketing_ticket" ("barcode" varchar_pattern_ops);
-- statements
-- name: slots to choose from
-- weight: 80
-- with: 1, '2024-06-01'
-- with: 15, '2024-06-01'
-- with: 40, '2024-06-01'
-- with: 3, '2031-01-01'
SELECT "ticketing_slot"."id", "ticketing_slot"."starts_at", "ticketing_slot"."capacity" FROM "ticketing_slot" WHERE ("ticketing_slot"."exhibition_id" = $1 AND "ticketing_slot"."starts_at" >= $2) ORDER BY "ticketing_slot"."starts_at" ASC LIMIT 20;
-- name: sold of a slot
-- weight: 100
-- with: 30000
-- with: 39999
SELECT COUNT(*) AS "__count" FROM "ticketing_ticket" WHERE ("ticketing_ticket"."slot_id" = $1 AND NOT "ticketing_ticket"."cancelled");
-- name: my tickets
-- weight: 30
-- with: 'visitor0@mail.test'
-- with: 'VISITOR777@mail.test'
-- with: 'nobody@mail.test'
SELECT "ticketing_ticket"."id", "ticketing_ticket"."barcode", "ticketing_ticket"."kind", "ticketing_slot"."starts_at" FROM "ticketing_ticket" INNER JOIN "ticketing_slot" ON ("ticketing_ticket"."slot_id" = "ticketing_slot"."id") WHERE UPPER("ticketing_ticket"."email"::text) = UPPER($1) ORDER BY "ticketing_ticket"."sold_at" DESC;
-- name: at the door
-- weight: 100
-- with: 'c4ca4238a0b923820dcc509a6f75849b'
SELECT "ticketing_ticket"."id", "ticketing_ticket"."slot_id", "ticketing_ticket"."checked_in_at" FROM "ticketing_ticket" WHERE "ticketing_ticket"."barcode" = $1 LIMIT 21;
-- name: anybody missing
-- weight: 20
-- with: 35000
-- with: 37000
SELECT 1 AS "a" FROM "ticketing_ticket" WHERE ("ticketing_ticket"."checked_in_at" IS NULL AND NOT "ticketing_ticket"."cancelled" AND "ticketing_ticket"."slot_id" = $1) LIMIT 1;
-- name: check in
-- weight: 100
-- with: '2024-06-01 10:02+0', 180001
UPDATE "ticketing_ticket" SET "checked_in_at" = $1 WHERE "ticketing_ticket"."id" = $2;
-- name: sell
-- weight: 60
-- with: 39000, 'new-1', 'Guest@Mail.test'
INSERT INTO "ticketing_ticket" ("slot_id", "barcode", "email", "kind", "cancelled", "sold_at") VALUES ($1, $2, $3, 'adult', false, '2024-06-01') RETURNING "ticketing_ticket"."id";
-- expert
CREATE INDEX ON "ticketing_ticket" (upper("email"::text));
CREATE INDEX ON "ticketing_slot" ("exhibition_id", "starts_at");
DROP INDEX ticketing_slot_exhibition_id_5d1c7a0e;
DROP INDEX ticketing_ticket_barcode_7e02c4aa_like;
-- worse
CREATE INDEX ON "ticketing_ticket" ("email");
