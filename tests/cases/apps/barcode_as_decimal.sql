-- case: a till sends the number of an article as a decimal, and the comparison with the indexed whole number turns decimal
-- expect: rewrite type_mismatch
-- schema
CREATE TABLE "article" ("id" int PRIMARY KEY, "barcode" bigint NOT NULL CONSTRAINT "UQ_article_barcode" UNIQUE, "supplierId" int NOT NULL, "name" varchar NOT NULL, "price" int NOT NULL);
SELECT setseed(0.43);
INSERT INTO "article" SELECT g, 4000000000000 + g * 13::bigint, 1 + floor(400 * power(random(), 2))::int, 'Article ' || md5(g::text), (random() * 9000)::int FROM generate_series(1, 140000) g;
CREATE INDEX "IDX_article_supplier" ON "article" ("supplierId");
-- statements
-- name: scan
-- weight: 20
-- with: 4000000001300
-- with: 4000001690000
-- with: 1
SELECT "a"."id" AS "a_id", "a"."name" AS "a_name", "a"."price" AS "a_price" FROM "article" "a" WHERE "a"."barcode" = $1::numeric LIMIT 1;
-- name: of a supplier
-- weight: 5
SELECT "a"."id" AS "a_id", "a"."name" AS "a_name" FROM "article" "a" WHERE "a"."supplierId" = 390 ORDER BY "a"."name" ASC;
-- name: some of them
-- weight: 10
-- with: 5, 7000, 130000
SELECT "a"."id" AS "a_id", "a"."price" AS "a_price" FROM "article" "a" WHERE "a"."id" IN ($1, $2, $3);
-- expert
SELECT "a"."id" AS "a_id", "a"."name" AS "a_name", "a"."price" AS "a_price" FROM "article" "a" WHERE "a"."barcode" = $1::bigint LIMIT 1;
SELECT "a"."id" AS "a_id", "a"."name" AS "a_name" FROM "article" "a" WHERE "a"."supplierId" = 390 ORDER BY "a"."name" ASC;
SELECT "a"."id" AS "a_id", "a"."price" AS "a_price" FROM "article" "a" WHERE "a"."id" IN ($1, $2, $3);
