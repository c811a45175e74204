-- case: notifications (Django): a badge on every page and the latest of a user; the flag has an index of its own, which the badge does not want
-- expect: create
-- most: 3
-- schema
CREATE TABLE "notifications_notification" (
  "id" serial PRIMARY KEY,
  "recipient_id" integer NOT NULL,
  "verb" varchar(255) NOT NULL,
  "target_content_type_id" integer,
  "target_object_id" varchar(255),
  "unread" boolean NOT NULL,
  "deleted" boolean NOT NULL,
  "timestamp" timestamptz NOT NULL
);
SELECT setseed(0.17);
INSERT INTO "notifications_notification" ("recipient_id", "verb", "target_content_type_id", "target_object_id", "unread", "deleted", "timestamp")
SELECT 1 + floor(400 * power(random(), 2))::int, (ARRAY['commented','assigned','closed'])[1 + g % 3], 7 + g % 5, g::text, random() < 0.03, random() < 0.03, '2025-01-01'::timestamptz + g * interval '2 minutes'
FROM generate_series(1, 250000) g;
CREATE INDEX notifications_notification_recipient_id_d055f3f0 ON "notifications_notification" ("recipient_id");
CREATE INDEX notifications_notification_unread_idx ON "notifications_notification" ("unread");
-- statements
-- name: badge
-- weight: 30
-- with: 1
-- with: 200
-- with: 399
SELECT COUNT(*) AS "__count" FROM "notifications_notification" WHERE (NOT "notifications_notification"."deleted" AND "notifications_notification"."recipient_id" = $1 AND "notifications_notification"."unread");
-- name: latest
-- weight: 20
-- with: 1
-- with: 330
-- with: 70000
SELECT "notifications_notification"."id", "notifications_notification"."verb", "notifications_notification"."unread", "notifications_notification"."timestamp" FROM "notifications_notification" WHERE "notifications_notification"."recipient_id" = $1 ORDER BY "notifications_notification"."timestamp" DESC LIMIT 25;
-- name: read all
-- weight: 3
UPDATE "notifications_notification" SET "unread" = false WHERE ("notifications_notification"."recipient_id" = 240 AND "notifications_notification"."unread");
-- name: notify
-- weight: 10
INSERT INTO "notifications_notification" ("recipient_id", "verb", "unread", "deleted", "timestamp") VALUES (240, 'commented', true, false, '2026-01-01') RETURNING "notifications_notification"."id";
-- expert
CREATE INDEX ON "notifications_notification" ("recipient_id", "timestamp");
CREATE INDEX ON "notifications_notification" ("recipient_id") WHERE "unread";
DROP INDEX notifications_notification_recipient_id_d055f3f0;
-- worse
CREATE INDEX ON "notifications_notification" ("timestamp");
