-- case: mails of campaigns: the next that are not sent, bounces by the number of the message, what a contact got; the numbers of a campaign are served
-- expect: create
-- most: 4
-- schema
CREATE TABLE recipients (
  id bigint PRIMARY KEY,
  campaign_id int NOT NULL,
  contact_id int NOT NULL,
  message_ref varchar,
  sent_at timestamp,
  opened_at timestamp,
  bounced_at timestamp,
  CONSTRAINT recipients_once UNIQUE (campaign_id, contact_id)
);
SELECT setseed(0.29);
INSERT INTO recipients
SELECT g, 1 + g / 5000, 1 + ((g::bigint * 7919) % 40000)::int, CASE WHEN s THEN 'msg-' || md5(g::text) END, CASE WHEN s THEN '2025-01-01'::timestamp + g * interval '1 minute' END,
  CASE WHEN s AND random() < 0.3 THEN '2026-01-01'::timestamp END, CASE WHEN s AND random() < 0.01 THEN '2026-01-01'::timestamp END
FROM (SELECT g, NOT (g > 296500 OR random() < 0.0005) AS s FROM generate_series(1, 300000) g) x;
-- statements
-- name: next to send
-- weight: 20
-- with: 60
-- with: 3
SELECT "recipients"."id", "recipients"."contact_id" FROM "recipients" WHERE "recipients"."campaign_id" = $1 AND "recipients"."sent_at" IS NULL ORDER BY "recipients"."id" ASC LIMIT 100;
-- name: bounce
-- weight: 20
-- with: 'msg-e4da3b7fbbce2345d7772b0674a318d5'
-- with: 'msg-unknown'
UPDATE "recipients" SET "bounced_at" = '2026-01-02' WHERE "recipients"."message_ref" = $1;
-- name: what a contact got
-- weight: 10
SELECT "recipients"."campaign_id", "recipients"."sent_at", "recipients"."opened_at" FROM "recipients" WHERE "recipients"."contact_id" = 7920 AND "recipients"."sent_at" IS NOT NULL ORDER BY "recipients"."sent_at" DESC;
-- name: numbers of a campaign
-- weight: 3
SELECT COUNT(*), COUNT("recipients"."sent_at"), COUNT("recipients"."opened_at"), COUNT("recipients"."bounced_at") FROM "recipients" WHERE "recipients"."campaign_id" = 44;
-- name: sent
-- weight: 20
UPDATE "recipients" SET "sent_at" = '2026-01-02', "message_ref" = 'msg-new' WHERE "recipients"."id" = 299000;
-- expert
CREATE INDEX ON recipients (campaign_id, id) WHERE sent_at IS NULL;
CREATE INDEX ON recipients (message_ref);
CREATE INDEX ON recipients (contact_id);
-- worse
CREATE INDEX ON recipients (sent_at);
