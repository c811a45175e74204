-- case: a channel's page: messages without threads, reactions of the page, replies, their counts, unread counts by read markers, and who reacts and reads
-- expect: create
-- most: 4
-- schema
SELECT setseed(0.101);
CREATE TABLE message (id bigserial PRIMARY KEY, "channelId" int NOT NULL, "threadId" bigint, "authorId" int NOT NULL, content text NOT NULL, "createdAt" timestamptz NOT NULL, "deletedAt" timestamptz);
INSERT INTO message ("channelId", "threadId", "authorId", content, "createdAt", "deletedAt")
SELECT 1 + floor(600 * power(random(), 2.5))::int, CASE WHEN g > 500 AND random() < 0.25 THEN 1 + floor(random() * random() * (g - 1) / 10)::int * 10 END, 1 + (random() * 800)::int, repeat('word ', 5 + g % 25),
  timestamptz '2025-01-01' + g * interval '3 minutes', CASE WHEN random() < 0.02 THEN timestamptz '2026-03-01' END
FROM generate_series(1, 160000) AS g;
CREATE TABLE reaction (id bigserial PRIMARY KEY, "messageId" bigint NOT NULL, "userId" int NOT NULL, emoji varchar(16) NOT NULL);
INSERT INTO reaction ("messageId", "userId", emoji) SELECT 1 + floor(160000 * random())::int, 1 + (random() * 800)::int, (ARRAY['+1','tada','eyes'])[1 + g % 3] FROM generate_series(1, 90000) AS g;
CREATE TABLE read_marker ("userId" int NOT NULL, "channelId" int NOT NULL, "lastReadAt" timestamptz NOT NULL, PRIMARY KEY ("userId", "channelId"));
INSERT INTO read_marker SELECT u, c, timestamptz '2025-01-01' + (160000 - power(random(), 4) * 20000) * interval '3 minutes' FROM generate_series(1, 800) AS u, generate_series(1, 600) AS c WHERE (u * 7 + c * 13) % 40 = 0;
CREATE INDEX message_channel ON message ("channelId");
-- statements
-- name: newest of a channel
-- weight: 60
-- with: 1
-- with: 300
-- with: 600
-- with: 9999
SELECT "m"."id" AS "m_id", "m"."authorId" AS "m_authorId", "m"."content" AS "m_content", "m"."createdAt" AS "m_createdAt" FROM "message" "m" WHERE "m"."channelId" = $1 AND "m"."threadId" IS NULL AND "m"."deletedAt" IS NULL ORDER BY "m"."createdAt" DESC LIMIT 50;
-- name: reactions of a page
-- weight: 60
-- with: 159990, 159900, 159800, 159700
-- with: 10, 20, 30, 40
SELECT "r"."id" AS "r_id", "r"."messageId" AS "r_messageId", "r"."userId" AS "r_userId", "r"."emoji" AS "r_emoji" FROM "reaction" "r" WHERE "r"."messageId" IN ($1, $2, $3, $4);
-- name: replies
-- weight: 20
-- with: 11
-- with: 90001
-- with: 7
SELECT "m"."id" AS "m_id", "m"."authorId" AS "m_authorId", "m"."content" AS "m_content", "m"."createdAt" AS "m_createdAt" FROM "message" "m" WHERE "m"."threadId" = $1 AND "m"."deletedAt" IS NULL ORDER BY "m"."createdAt" ASC;
-- name: reply counts
-- weight: 60
-- with: ARRAY[11, 21, 31, 80001, 120001]::bigint[]
SELECT "m"."threadId", count(*) AS "count", max("m"."createdAt") AS "last" FROM "message" "m" WHERE "m"."threadId" = ANY($1) AND "m"."deletedAt" IS NULL GROUP BY "m"."threadId";
-- name: unread counts
-- weight: 40
-- with: 8
-- with: 640
SELECT "rm"."channelId", count("m"."id") FROM "read_marker" "rm" JOIN "message" "m" ON "m"."channelId" = "rm"."channelId" AND "m"."createdAt" > "rm"."lastReadAt" WHERE "rm"."userId" = $1 AND "m"."deletedAt" IS NULL GROUP BY "rm"."channelId";
-- name: react
-- weight: 30
-- with: 159990, 5
INSERT INTO "reaction" ("messageId", "userId", "emoji") VALUES ($1, $2, '+1') RETURNING "id";
-- name: read
-- weight: 100
-- with: 8, 8
INSERT INTO "read_marker" ("userId", "channelId", "lastReadAt") VALUES ($1, $2, '2026-03-01') ON CONFLICT ("userId", "channelId") DO UPDATE SET "lastReadAt" = excluded."lastReadAt";
-- expert
CREATE INDEX ON message ("channelId", "createdAt");
CREATE INDEX ON message ("threadId", "createdAt") WHERE "threadId" IS NOT NULL;
CREATE INDEX ON reaction ("messageId");
DROP INDEX message_channel;
-- worse
CREATE INDEX ON message ("createdAt");
CREATE INDEX ON reaction ("userId");
