-- case: the sweep of carts nobody bought searches all carts, and each deleted cart searches all lines
-- expect: create
-- schema
SELECT setseed(0.22);
CREATE TABLE spree_carts (id bigserial PRIMARY KEY, token varchar(32) NOT NULL UNIQUE, user_id bigint, state varchar(12) NOT NULL, touched_at timestamp NOT NULL);
INSERT INTO spree_carts (token, user_id, state, touched_at)
SELECT md5('c' || g), CASE WHEN random() < 0.4 THEN 1 + (power(random(), 2) * 20000)::int END, CASE WHEN g % 50 = 0 AND g > 20000 THEN 'open' ELSE 'bought' END, timestamp '2023-01-01' + g * interval '10 minutes'
  FROM generate_series(1, 80000) AS g;
CREATE TABLE spree_cart_lines (id bigserial PRIMARY KEY, cart_id bigint NOT NULL REFERENCES spree_carts ON DELETE CASCADE, variant_id bigint NOT NULL, quantity int NOT NULL);
INSERT INTO spree_cart_lines (cart_id, variant_id, quantity) SELECT 1 + (power(random(), 1.2) * 79999)::int, 1 + (power(random(), 3) * 4000)::int, 1 FROM generate_series(1, 160000) AS g;
CREATE INDEX index_spree_carts_on_user ON spree_carts (user_id);
-- statements
-- name: cart of the session
-- weight: 200
-- with: 'd26b1d2a3a6b7f4d0aa1a2b3c4d5e6f7'
SELECT "spree_carts".* FROM "spree_carts" WHERE "spree_carts"."token" = $1 LIMIT 1;
-- name: lines
-- weight: 200
-- with: 500
-- with: 79000
SELECT "spree_cart_lines".* FROM "spree_cart_lines" WHERE "spree_cart_lines"."cart_id" = $1 ORDER BY "spree_cart_lines"."id" ASC;
-- name: touch
-- weight: 150
-- with: 79950
UPDATE "spree_carts" SET "touched_at" = '2024-07-10' WHERE "spree_carts"."id" = $1;
-- name: put into the cart
-- weight: 60
-- with: 79950, 12
INSERT INTO "spree_cart_lines" ("cart_id", "variant_id", "quantity") VALUES ($1, $2, 1) RETURNING "id";
-- name: carts of a user
-- weight: 30
-- with: 5
-- with: 19000
SELECT "spree_carts".* FROM "spree_carts" WHERE "spree_carts"."user_id" = $1 AND "spree_carts"."state" = 'open' ORDER BY "spree_carts"."touched_at" DESC LIMIT 1;
-- name: abandoned
-- weight: 20
-- with: '2023-06-01'
-- with: '2023-06-20'
SELECT "spree_carts"."id" FROM "spree_carts" WHERE "spree_carts"."state" = 'open' AND "spree_carts"."touched_at" < $1 ORDER BY "spree_carts"."id" ASC LIMIT 1000;
-- name: destroy
-- weight: 20
-- with: 20050
DELETE FROM "spree_carts" WHERE "spree_carts"."id" = $1;
-- expert
CREATE INDEX ON spree_cart_lines (cart_id);
CREATE INDEX ON spree_carts (touched_at) WHERE state = 'open';
-- worse
CREATE INDEX ON spree_carts (touched_at);
-- worse
DROP INDEX index_spree_carts_on_user;
