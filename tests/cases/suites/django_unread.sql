-- case: Django notifications have an index of the recipient and one of the flag; the badge of a person with thousands of read ones is asked on every page
-- expect: create
-- schema
SELECT setseed(0.35);
CREATE TABLE notifications_notification (id serial PRIMARY KEY, level varchar(20) NOT NULL, unread boolean NOT NULL, actor_object_id varchar(255) NOT NULL, verb varchar(255) NOT NULL, description text, "timestamp" timestamptz NOT NULL, public boolean NOT NULL, recipient_id int NOT NULL, deleted boolean NOT NULL, emailed boolean NOT NULL);
INSERT INTO notifications_notification (level, unread, actor_object_id, verb, description, "timestamp", public, recipient_id, deleted, emailed)
SELECT 'info', random() < 0.02, (g % 900)::text, 'commented on', repeat('words ', g % 12), timestamptz '2023-01-01' + g * interval '4 minutes', true, 1 + (power(random(), 4) * 2500)::int, false, random() < 0.99
  FROM generate_series(1, 130000) AS g;
CREATE INDEX notifications_notification_recipient_id_d055f3f0 ON notifications_notification (recipient_id);
-- statements
-- name: badge
-- weight: 200
-- with: 1
-- with: 30
-- with: 2400
SELECT COUNT(*) AS "__count" FROM "notifications_notification" WHERE ("notifications_notification"."recipient_id" = $1 AND "notifications_notification"."unread" AND NOT "notifications_notification"."deleted");
-- name: unread ones
-- weight: 60
-- with: 1
-- with: 30
SELECT "notifications_notification"."id", "notifications_notification"."level", "notifications_notification"."verb", "notifications_notification"."description", "notifications_notification"."timestamp" FROM "notifications_notification" WHERE ("notifications_notification"."recipient_id" = $1 AND "notifications_notification"."unread") ORDER BY "notifications_notification"."timestamp" DESC LIMIT 10;
-- name: mark as read
-- weight: 20
-- with: 77
UPDATE "notifications_notification" SET "unread" = false WHERE "notifications_notification"."id" = $1;
-- expert
CREATE INDEX ON notifications_notification (recipient_id) WHERE unread;
-- worse
CREATE INDEX ON notifications_notification (unread);
