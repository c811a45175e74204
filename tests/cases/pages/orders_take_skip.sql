-- case: a shop: orders of a customer by take and skip, their lines, what is to be packed, lines of a product, paying and packing
-- expect: create
-- most: 4
-- schema
SELECT setseed(0.111);
CREATE TABLE "order" (id serial PRIMARY KEY, "customerId" int NOT NULL, status varchar(10) NOT NULL, total numeric(10,2) NOT NULL, "placedAt" timestamp NOT NULL, "deletedAt" timestamp);
INSERT INTO "order" ("customerId", status, total, "placedAt")
SELECT 1 + floor(4000 * power(random(), 2))::int, CASE WHEN g > 89600 THEN (ARRAY['paid','packing','cart'])[1 + g % 3] WHEN random() < 0.05 THEN 'cancelled' ELSE 'sent' END, (random() * 200)::numeric(10,2), timestamp '2023-01-01' + g * interval '15 minutes' FROM generate_series(1, 90000) AS g;
CREATE INDEX order_customer ON "order" ("customerId");
CREATE TABLE order_line (id serial PRIMARY KEY, "orderId" int NOT NULL, "productId" int NOT NULL, quantity int NOT NULL, price numeric(10,2) NOT NULL);
INSERT INTO order_line ("orderId", "productId", quantity, price) SELECT 1 + g / 2, 1 + floor(3000 * power(random(), 2))::int, 1 + g % 4, 9.9 FROM generate_series(1, 179000) AS g;
-- statements
-- name: ids
-- weight: 30
-- with: 1
-- with: 2500
-- with: 70000
SELECT DISTINCT "distinctAlias"."o_id" AS "ids_o_id", "distinctAlias"."o_placedAt" FROM (SELECT "o"."id" AS "o_id", "o"."status" AS "o_status", "o"."total" AS "o_total", "o"."placedAt" AS "o_placedAt", "l"."id" AS "l_id", "l"."productId" AS "l_productId", "l"."quantity" AS "l_quantity" FROM "order" "o" LEFT JOIN "order_line" "l" ON "l"."orderId" = "o"."id" WHERE ("o"."customerId" = $1) AND ("o"."deletedAt" IS NULL)) "distinctAlias" ORDER BY "distinctAlias"."o_placedAt" DESC, "o_id" ASC LIMIT 10 OFFSET 10;
-- name: rows
-- weight: 30
-- with: 100, 5000, 60000
SELECT "o"."id" AS "o_id", "o"."status" AS "o_status", "o"."total" AS "o_total", "o"."placedAt" AS "o_placedAt", "l"."id" AS "l_id", "l"."productId" AS "l_productId", "l"."quantity" AS "l_quantity" FROM "order" "o" LEFT JOIN "order_line" "l" ON "l"."orderId" = "o"."id" WHERE ("o"."id" IN ($1, $2, $3)) AND ("o"."deletedAt" IS NULL) ORDER BY "o"."placedAt" DESC;
-- name: to be packed
-- weight: 20
-- with: 'paid', 'packing'
SELECT "o"."id" AS "o_id", "o"."status" AS "o_status", "o"."placedAt" AS "o_placedAt" FROM "order" "o" WHERE "o"."status" IN ($1, $2) AND "o"."deletedAt" IS NULL ORDER BY "o"."placedAt" ASC LIMIT 25;
-- name: sold of a product
-- weight: 3
-- with: 2800
-- with: 1
SELECT sum("l"."quantity") AS "sold" FROM "order_line" "l" WHERE "l"."productId" = $1;
-- name: pack
-- weight: 20
-- with: 89700
UPDATE "order" SET "status" = 'packing' WHERE "id" = $1 AND "status" = 'paid';
-- name: put in
-- weight: 40
-- with: 89999, 5
INSERT INTO "order_line" ("orderId", "productId", "quantity", "price") VALUES ($1, $2, 1, 5) RETURNING "id";
-- expert
CREATE INDEX ON order_line ("orderId");
CREATE INDEX ON order_line ("productId");
CREATE INDEX ON "order" (status, "placedAt") WHERE status IN ('paid', 'packing');
-- worse
CREATE INDEX ON "order" ("placedAt");
