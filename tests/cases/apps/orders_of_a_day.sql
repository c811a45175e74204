-- case: orders of a restaurant of one day (Django): the time is indexed, the statement compares its date
-- expect: rewrite function_on_column
-- schema
CREATE TABLE "orders_order" (
  "id" bigint PRIMARY KEY,
  "table_no" int NOT NULL,
  "waiter_id" int NOT NULL,
  "total" numeric(8,2) NOT NULL,
  "created_at" timestamp NOT NULL
);
SELECT setseed(0.39);
INSERT INTO "orders_order"
SELECT g, 1 + g % 60, 1 + floor(40 * power(random(), 2))::int, (random() * 120)::numeric(8,2), '2024-01-01'::timestamp + g * interval '7 minutes' FROM generate_series(1, 150000) g;
CREATE INDEX orders_order_created ON "orders_order" ("created_at");
-- statements
-- name: day list
-- weight: 20
-- with: '2024-05-06'
-- with: '2025-12-24'
-- with: '2030-01-01'
SELECT "orders_order"."id", "orders_order"."table_no", "orders_order"."total" FROM "orders_order" WHERE "orders_order"."created_at"::date = $1::date ORDER BY "orders_order"."created_at" ASC;
-- name: latest
-- weight: 20
SELECT "orders_order"."id", "orders_order"."table_no", "orders_order"."total" FROM "orders_order" ORDER BY "orders_order"."created_at" DESC LIMIT 20;
-- name: one
-- weight: 20
-- with: 140000
SELECT "orders_order"."id", "orders_order"."waiter_id", "orders_order"."total" FROM "orders_order" WHERE "orders_order"."id" = $1 LIMIT 21;
-- expert
SELECT "orders_order"."id", "orders_order"."table_no", "orders_order"."total" FROM "orders_order" WHERE "orders_order"."created_at" >= $1::date AND "orders_order"."created_at" < $1::date + 1 ORDER BY "orders_order"."created_at" ASC;
SELECT "orders_order"."id", "orders_order"."table_no", "orders_order"."total" FROM "orders_order" ORDER BY "orders_order"."created_at" DESC LIMIT 20;
SELECT "orders_order"."id", "orders_order"."waiter_id", "orders_order"."total" FROM "orders_order" WHERE "orders_order"."id" = $1 LIMIT 21;
