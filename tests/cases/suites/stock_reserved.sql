-- case: stock is reserved by variant and location; the index of the location finds a whole warehouse, and the counters are written all the time
-- expect: create
-- schema
SELECT setseed(0.37);
CREATE TABLE spree_stock_items (id bigserial PRIMARY KEY, stock_location_id bigint NOT NULL, variant_id bigint NOT NULL, count_on_hand int NOT NULL DEFAULT 0, reserved int NOT NULL DEFAULT 0, backorderable boolean NOT NULL DEFAULT false, deleted_at timestamp, updated_at timestamp NOT NULL);
INSERT INTO spree_stock_items (stock_location_id, variant_id, count_on_hand, backorderable, deleted_at, updated_at)
SELECT l, v, (random() * 50)::int, false, CASE WHEN random() < 0.1 THEN timestamp '2024-01-01' END, timestamp '2024-01-01' FROM generate_series(1, 8) AS l, generate_series(1, 12000) AS v ORDER BY md5(l || '.' || v);
CREATE INDEX index_spree_stock_items_on_stock_location_id ON spree_stock_items (stock_location_id);
-- statements
-- name: reserve
-- weight: 80
-- with: 4711, 2, 1
-- with: 11999, 8, 1
UPDATE "spree_stock_items" SET "reserved" = "reserved" + $3, "updated_at" = '2024-06-01' WHERE "spree_stock_items"."deleted_at" IS NULL AND "spree_stock_items"."variant_id" = $1 AND "spree_stock_items"."stock_location_id" = $2 AND (count_on_hand - reserved >= $3);
-- name: available
-- weight: 120
-- with: 900
-- with: 50000
SELECT SUM("spree_stock_items"."count_on_hand") FROM "spree_stock_items" WHERE "spree_stock_items"."deleted_at" IS NULL AND "spree_stock_items"."variant_id" = $1;
-- expert
CREATE INDEX ON spree_stock_items (variant_id, stock_location_id);
-- worse
CREATE INDEX ON spree_stock_items (stock_location_id, count_on_hand);
