-- case: carts left behind are found by the time of the last change or, without one, of their creation; those not completed are one in a hundred
-- expect: create
-- schema
SELECT setseed(0.59);
CREATE TABLE cart (id varchar PRIMARY KEY, email varchar, customer_id varchar, region_id varchar NOT NULL, completed_at timestamptz, deleted_at timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz);
INSERT INTO cart SELECT 'cart_' || md5(g::text), g || '@shop.test', 'cus_' || (power(random(), 2) * 9000)::int, 'reg_' || g % 4, CASE WHEN random() < 0.99 THEN t + interval '1 hour' END, CASE WHEN random() < 0.05 THEN t END, t, CASE WHEN random() < 0.7 THEN t + random() * interval '3 days' END
  FROM (SELECT g, timestamptz '2024-01-01' + g * interval '4 minutes' AS t FROM generate_series(1, 110000) AS g) AS s;
CREATE INDEX "IDX_cart_customer_id" ON cart (customer_id);
CREATE INDEX "IDX_cart_region_id" ON cart (region_id);
-- statements
-- name: left behind
-- weight: 40
-- with: '2024-02-01', 100
-- with: '2024-10-01', 100
SELECT "c0"."id", "c0"."email", "c0"."customer_id" FROM "cart" AS "c0" WHERE "c0"."completed_at" IS NULL AND "c0"."deleted_at" IS NULL AND COALESCE("c0"."updated_at", "c0"."created_at") < $1 ORDER BY COALESCE("c0"."updated_at", "c0"."created_at") ASC LIMIT $2;
-- name: cart of a customer
-- weight: 100
-- with: 'cus_7'
-- with: 'cus_8500'
SELECT "c0"."id", "c0"."region_id" FROM "cart" AS "c0" WHERE "c0"."customer_id" = $1 AND "c0"."completed_at" IS NULL;
-- name: touch
-- weight: 100
-- with: 'cart_x'
UPDATE "cart" SET "updated_at" = '2024-11-11' WHERE "id" = $1;
-- expert
CREATE INDEX ON cart (coalesce(updated_at, created_at)) WHERE completed_at IS NULL AND deleted_at IS NULL;
-- worse
CREATE INDEX ON cart (updated_at);
