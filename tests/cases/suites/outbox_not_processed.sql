-- case: the outbox is polled for what was not yet processed, oldest first, past what others hold; a batch is marked by its numbers, and old rows stay for months
-- expect: create
-- schema
SELECT setseed(0.56);
CREATE TABLE "OutboxMessages" ("Id" uuid PRIMARY KEY, "Type" text NOT NULL, "Content" jsonb NOT NULL, "OccurredOnUtc" timestamptz NOT NULL, "ProcessedOnUtc" timestamptz, "Error" text);
INSERT INTO "OutboxMessages" SELECT md5('o' || g)::uuid, 'OrderPlaced', jsonb_build_object('id', g), timestamptz '2025-01-01' + g * interval '30 seconds', CASE WHEN g < 99950 AND g % 4001 <> 0 THEN timestamptz '2025-01-01' + g * interval '31 seconds' END, CASE WHEN g % 4001 = 0 THEN 'timeout' END FROM generate_series(1, 100000) AS g;
-- statements
-- name: poll
-- weight: 500
-- with: 20
SELECT o."Id", o."Type", o."Content" FROM "OutboxMessages" AS o WHERE o."ProcessedOnUtc" IS NULL ORDER BY o."OccurredOnUtc" LIMIT $1 FOR UPDATE SKIP LOCKED;
-- name: mark
-- weight: 100
-- with: md5('o99960')::uuid, '2025-02-10'
UPDATE "OutboxMessages" SET "ProcessedOnUtc" = $2 WHERE "Id" = $1;
-- name: write
-- weight: 300
-- with: '{}'
INSERT INTO "OutboxMessages" ("Id", "Type", "Content", "OccurredOnUtc") VALUES (gen_random_uuid(), 'OrderPlaced', $1, '2025-02-10');
-- expert
CREATE INDEX ON "OutboxMessages" ("OccurredOnUtc") WHERE "ProcessedOnUtc" IS NULL;
-- worse
CREATE INDEX ON "OutboxMessages" ("Type");
