-- case: the relay asks a hundred times a minute for the oldest unpublished messages, which are few, and all others are before them
-- expect: create
-- schema
SELECT setseed(0.28);
CREATE TABLE outbox_messages (id bigserial PRIMARY KEY, topic varchar NOT NULL, aggregate_id bigint NOT NULL, payload text NOT NULL, created_at timestamp NOT NULL, published_at timestamp, attempts int NOT NULL DEFAULT 0);
INSERT INTO outbox_messages (topic, aggregate_id, payload, created_at, published_at, attempts)
SELECT (ARRAY['order','stock','price'])[1 + g % 3], 1 + (power(random(), 2) * 9000)::int, repeat('x', 120), t, CASE WHEN g < 149900 AND random() < 0.9998 THEN t + interval '2 seconds' END, 1
  FROM (SELECT g, timestamp '2025-01-01' + g * interval '30 seconds' AS t FROM generate_series(1, 150000) AS g) AS s;
CREATE TABLE loaves (id serial PRIMARY KEY, name varchar NOT NULL, stock int NOT NULL, sold int NOT NULL DEFAULT 0);
INSERT INTO loaves (name, stock) SELECT 'loaf ' || g, 100 FROM generate_series(1, 60) AS g;
-- statements
-- name: relay
-- weight: 500
SELECT "outbox_messages".* FROM "outbox_messages" WHERE "outbox_messages"."published_at" IS NULL ORDER BY "outbox_messages"."id" ASC LIMIT 100 FOR UPDATE SKIP LOCKED;
-- name: published
-- weight: 500
-- with: 149950
UPDATE "outbox_messages" SET "published_at" = '2025-02-22' WHERE "outbox_messages"."id" = $1;
-- name: attempt
-- weight: 100
-- with: 149960
UPDATE "outbox_messages" SET "attempts" = COALESCE("attempts", 0) + 1 WHERE "outbox_messages"."id" = $1;
-- name: emit
-- weight: 500
-- with: 'order', 55
INSERT INTO "outbox_messages" ("topic", "aggregate_id", "payload", "created_at") VALUES ($1, $2, '{}', '2025-02-22') RETURNING "id";
-- name: lag
-- weight: 60
SELECT COUNT(*) FROM "outbox_messages" WHERE "outbox_messages"."published_at" IS NULL;
-- name: sell
-- weight: 500
-- with: 7
UPDATE "loaves" SET "stock" = "stock" - 1, "sold" = "sold" + 1 WHERE "loaves"."id" = $1;
-- name: loaf
-- weight: 300
-- with: 'loaf 7'
SELECT "loaves".* FROM "loaves" WHERE "loaves"."name" = $1 LIMIT 1;
-- expert
CREATE INDEX ON outbox_messages (id) WHERE published_at IS NULL;
-- worse
CREATE INDEX ON outbox_messages (created_at);
