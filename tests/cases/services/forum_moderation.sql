-- case: moderators of a forum page through the log with an offset that grows; every index is there, and only reading on from the last row helps
-- expect: rewrite offset
-- schema
SELECT setseed(0.36);
CREATE TABLE "moderation_entry" ("id" bigserial PRIMARY KEY, "moderator_id" int NOT NULL, "post_id" int NOT NULL, "verdict" varchar(12) NOT NULL, "note" varchar(300) NOT NULL, "created_at" timestamptz NOT NULL);
INSERT INTO "moderation_entry" ("moderator_id", "post_id", "verdict", "note", "created_at") SELECT 1 + (power(random(), 2) * 40)::int, 1 + (random() * 80000)::int, CASE WHEN random() < 0.8 THEN 'keep' ELSE 'remove' END, 'note ' || md5(g::text), timestamptz '2022-01-01' + g * interval '3 minutes' FROM generate_series(1, 150000) AS g;
CREATE TABLE "moderation_report" ("id" bigserial PRIMARY KEY, "post_id" int NOT NULL, "reason" varchar(20) NOT NULL, "closed_at" timestamptz, "created_at" timestamptz NOT NULL);
INSERT INTO "moderation_report" ("post_id", "reason", "closed_at", "created_at") SELECT 1 + (random() * 80000)::int, 'spam', CASE WHEN random() < 0.99 THEN timestamptz '2022-01-02' + g * interval '6 minutes' END, timestamptz '2022-01-01' + g * interval '6 minutes' FROM generate_series(1, 80000) AS g;
CREATE INDEX "moderation_entry_created_at_id" ON "moderation_entry" ("created_at", "id");
CREATE INDEX "moderation_entry_post_id_c1" ON "moderation_entry" ("post_id");
CREATE INDEX "moderation_report_post_id_c2" ON "moderation_report" ("post_id");
CREATE INDEX "moderation_report_open" ON "moderation_report" ("created_at") WHERE "closed_at" IS NULL;
-- statements
-- name: log
-- weight: 20
-- with: 0, '2023-01-01'
-- with: 25000, '2022-09-18 10:03'
-- with: 100000, '2022-04-15 04:03'
SELECT "moderation_entry"."id", "moderation_entry"."moderator_id", "moderation_entry"."verdict", "moderation_entry"."note", "moderation_entry"."created_at" FROM "moderation_entry" ORDER BY "moderation_entry"."created_at" DESC, "moderation_entry"."id" DESC LIMIT 50 OFFSET $1;
-- name: verdicts about a post
-- weight: 60
-- with: 400
SELECT "moderation_entry"."id", "moderation_entry"."verdict" FROM "moderation_entry" WHERE "moderation_entry"."post_id" = $1 ORDER BY "moderation_entry"."created_at" DESC;
-- name: open reports
-- weight: 60
-- with: 50
SELECT "moderation_report"."id", "moderation_report"."post_id", "moderation_report"."reason" FROM "moderation_report" WHERE "moderation_report"."closed_at" IS NULL ORDER BY "moderation_report"."created_at" ASC LIMIT $1;
-- name: reports of a post
-- weight: 40
-- with: 400
SELECT 1 AS "a" FROM "moderation_report" WHERE "moderation_report"."post_id" = $1 LIMIT 1;
-- expert
SELECT "moderation_entry"."id", "moderation_entry"."moderator_id", "moderation_entry"."verdict", "moderation_entry"."note", "moderation_entry"."created_at" FROM "moderation_entry" WHERE ("moderation_entry"."created_at", "moderation_entry"."id") < ($2::timestamptz, 150001 - $1) ORDER BY "moderation_entry"."created_at" DESC, "moderation_entry"."id" DESC LIMIT 50;
SELECT "moderation_entry"."id", "moderation_entry"."verdict" FROM "moderation_entry" WHERE "moderation_entry"."post_id" = $1 ORDER BY "moderation_entry"."created_at" DESC;
SELECT "moderation_report"."id", "moderation_report"."post_id", "moderation_report"."reason" FROM "moderation_report" WHERE "moderation_report"."closed_at" IS NULL ORDER BY "moderation_report"."created_at" ASC LIMIT $1;
SELECT 1 AS "a" FROM "moderation_report" WHERE "moderation_report"."post_id" = $1 LIMIT 1;
