-- name: mail.received
-- weight: 30
-- with: pg_temp.receiver(n)
SELECT "m"."id" AS "m_id", "m"."from_user" AS "m_from_user", "m"."to_users" AS "m_to_users", "m"."subject" AS "m_subject", "m"."body_html" AS "m_body_html", "m"."folder" AS "m_folder", "m"."created_at" AS "m_created_at"
  FROM "mail_messages" "m" WHERE $1 = ANY("m"."to_users") ORDER BY "m"."id" DESC LIMIT 50;

-- name: mail.received_before
-- weight: 10
-- with: pg_temp.receiver(n), pg_temp.mail(n + 100)
SELECT "m"."id" AS "m_id", "m"."from_user" AS "m_from_user", "m"."to_users" AS "m_to_users", "m"."subject" AS "m_subject", "m"."body_html" AS "m_body_html", "m"."folder" AS "m_folder", "m"."created_at" AS "m_created_at"
  FROM "mail_messages" "m" WHERE $1 = ANY("m"."to_users") AND "m"."id" < $2 ORDER BY "m"."id" DESC LIMIT 50;

-- name: mail.sent
-- weight: 25
-- with: pg_temp.sender(n)
SELECT "m"."id" AS "m_id", "m"."from_user" AS "m_from_user", "m"."to_users" AS "m_to_users", "m"."subject" AS "m_subject", "m"."body_html" AS "m_body_html", "m"."folder" AS "m_folder", "m"."created_at" AS "m_created_at"
  FROM "mail_messages" "m" WHERE "m"."from_user" = $1 ORDER BY "m"."id" DESC LIMIT 50;

-- name: mail.sent_before
-- weight: 8
-- with: pg_temp.sender(n), pg_temp.mail(n + 100)
SELECT "m"."id" AS "m_id", "m"."from_user" AS "m_from_user", "m"."to_users" AS "m_to_users", "m"."subject" AS "m_subject", "m"."body_html" AS "m_body_html", "m"."folder" AS "m_folder", "m"."created_at" AS "m_created_at"
  FROM "mail_messages" "m" WHERE "m"."from_user" = $1 AND "m"."id" < $2 ORDER BY "m"."id" DESC LIMIT 50;

-- name: mail.deleted
-- weight: 5
-- with: pg_temp.receiver(n), pg_temp.receiver(n)
SELECT "m"."id" AS "m_id", "m"."from_user" AS "m_from_user", "m"."to_users" AS "m_to_users", "m"."subject" AS "m_subject", "m"."body_html" AS "m_body_html", "m"."folder" AS "m_folder", "m"."created_at" AS "m_created_at"
  FROM "mail_messages" "m" WHERE ("m"."from_user" = $1 OR $2 = ANY("m"."to_users")) AND "m"."folder" = 'deleted' ORDER BY "m"."id" DESC LIMIT 50;

-- name: mail.find
-- weight: 15
-- with: pg_temp.mail(n)
SELECT "MailMessage"."id" AS "MailMessage_id", "MailMessage"."from_user" AS "MailMessage_from_user", "MailMessage"."to_users" AS "MailMessage_to_users", "MailMessage"."subject" AS "MailMessage_subject", "MailMessage"."folder" AS "MailMessage_folder"
  FROM "mail_messages" "MailMessage" WHERE (("MailMessage"."id" = $1)) LIMIT 1;

-- name: mail.allowed
-- weight: 8
-- with: pg_temp.receiver(n), ARRAY(SELECT pg_temp.mail(n * 100 + i) FROM generate_series(1, 20) AS i)
SELECT id FROM mail_messages WHERE id = ANY($2::bigint[]) AND (from_user = $1 OR $1 = ANY(to_users));

-- name: mail.send
-- weight: 10
-- with: pg_temp.person(n), ARRAY[pg_temp.person(n + 1), pg_temp.person(n + 2)], 'The numbers', '<p>Please look at the numbers before the meeting.</p>'
INSERT INTO "mail_messages"("id", "from_user", "to_users", "subject", "body_html", "folder", "created_at") VALUES (DEFAULT, $1, $2, $3, $4, 'sent', DEFAULT) RETURNING "id", "created_at";

-- name: mail.move
-- weight: 5
-- with: pg_temp.mail(n)
UPDATE "mail_messages" SET "folder" = 'deleted' WHERE "id" IN ($1);
