-- name: messages.page
-- weight: 110
-- with: pg_temp.chat(n)
SELECT "m"."id" AS "m_id", "m"."chat_id" AS "m_chat_id", "m"."sender_id" AS "m_sender_id", "m"."content_json" AS "m_content_json", "m"."delivery" AS "m_delivery", "m"."root_message_id" AS "m_root_message_id", "m"."created_at" AS "m_created_at", "m"."edited_at" AS "m_edited_at", "m"."deleted_at" AS "m_deleted_at", "s"."id" AS "s_id", "s"."display_name" AS "s_display_name", "s"."presence" AS "s_presence"
  FROM "messages" "m" LEFT JOIN "users" "s" ON "s"."id"="m"."sender_id"
 WHERE ( "m"."chat_id" = $1 AND "m"."deleted_at" IS NULL ) ORDER BY "m"."id" DESC LIMIT 21;

-- name: messages.page_before
-- weight: 70
-- with: pg_temp.chat(n), pg_temp.message(n + 100)
SELECT "m"."id" AS "m_id", "m"."chat_id" AS "m_chat_id", "m"."sender_id" AS "m_sender_id", "m"."content_json" AS "m_content_json", "m"."delivery" AS "m_delivery", "m"."root_message_id" AS "m_root_message_id", "m"."created_at" AS "m_created_at", "m"."edited_at" AS "m_edited_at", "m"."deleted_at" AS "m_deleted_at", "s"."id" AS "s_id", "s"."display_name" AS "s_display_name", "s"."presence" AS "s_presence"
  FROM "messages" "m" LEFT JOIN "users" "s" ON "s"."id"="m"."sender_id"
 WHERE ( "m"."chat_id" = $1 AND "m"."id" < $2 AND "m"."deleted_at" IS NULL ) ORDER BY "m"."id" DESC LIMIT 51;

-- name: messages.thread
-- weight: 30
-- with: (SELECT chat_id FROM messages WHERE id = pg_temp.thread(n)), pg_temp.thread(n)
SELECT "m"."id" AS "m_id", "m"."chat_id" AS "m_chat_id", "m"."sender_id" AS "m_sender_id", "m"."content_json" AS "m_content_json", "m"."delivery" AS "m_delivery", "m"."root_message_id" AS "m_root_message_id", "m"."created_at" AS "m_created_at", "s"."id" AS "s_id", "s"."display_name" AS "s_display_name"
  FROM "messages" "m" LEFT JOIN "users" "s" ON "s"."id"="m"."sender_id"
 WHERE ( "m"."chat_id" = $1 AND "m"."root_message_id" = $2 AND "m"."deleted_at" IS NULL ) ORDER BY "m"."id" ASC LIMIT 100;

-- name: messages.unread_per_chat
-- weight: 60
-- with: pg_temp.member(pg_temp.chat(n), n)
SELECT m.chat_id, count(*) AS unread
  FROM messages m
  LEFT JOIN message_reads r ON r.message_id = m.id AND r.user_id = $1
  JOIN chat_participants p ON p.chat_id = m.chat_id AND p.user_id = $1
 WHERE r.message_id IS NULL AND m.sender_id <> $1
 GROUP BY m.chat_id;

-- name: messages.reactions_of_page
-- weight: 180
-- with: pg_temp.page(pg_temp.chat(n), pg_temp.recent(n))
SELECT message_id, emoji, count(*)::int AS number, array_agg(user_id) AS users FROM message_reactions WHERE message_id = ANY($1) GROUP BY message_id, emoji;

-- name: messages.readers_of_page
-- weight: 180
-- with: pg_temp.page(pg_temp.chat(n), pg_temp.recent(n))
SELECT message_id, count(*)::int AS number FROM message_reads WHERE message_id = ANY($1) GROUP BY message_id;

-- name: messages.find_id
-- weight: 110
-- with: pg_temp.message(n)
SELECT DISTINCT "distinctAlias"."Message_id" AS "ids_Message_id"
  FROM (SELECT "Message"."id" AS "Message_id", "Message"."content_json" AS "Message_content_json", "Message"."created_at" AS "Message_created_at", "Message__Message_chat"."id" AS "Message__Message_chat_id", "Message__Message_sender"."id" AS "Message__Message_sender_id"
          FROM "messages" "Message"
          LEFT JOIN "chats" "Message__Message_chat" ON "Message__Message_chat"."id"="Message"."chat_id"
          LEFT JOIN "users" "Message__Message_sender" ON "Message__Message_sender"."id"="Message"."sender_id"
         WHERE (("Message"."id" = $1))) "distinctAlias" ORDER BY "Message_id" ASC LIMIT 1;

-- name: messages.find
-- weight: 110
-- with: pg_temp.message(n), pg_temp.message(n)
SELECT "Message"."id" AS "Message_id", "Message"."content_json" AS "Message_content_json", "Message"."delivery" AS "Message_delivery", "Message"."created_at" AS "Message_created_at", "Message"."edited_at" AS "Message_edited_at", "Message"."deleted_at" AS "Message_deleted_at", "Message__Message_chat"."id" AS "Message__Message_chat_id", "Message__Message_chat"."title" AS "Message__Message_chat_title", "Message__Message_sender"."id" AS "Message__Message_sender_id", "Message__Message_sender"."display_name" AS "Message__Message_sender_display_name"
  FROM "messages" "Message"
  LEFT JOIN "chats" "Message__Message_chat" ON "Message__Message_chat"."id"="Message"."chat_id"
  LEFT JOIN "users" "Message__Message_sender" ON "Message__Message_sender"."id"="Message"."sender_id"
 WHERE ( (("Message"."id" = $1)) ) AND ( "Message"."id" IN ($2) );

-- name: messages.before_save
-- weight: 15
-- with: pg_temp.message(n)
SELECT "Message"."id" AS "Message_id", "Message"."content_json" AS "Message_content_json", "Message"."delivery" AS "Message_delivery", "Message"."root_message_id" AS "Message_root_message_id", "Message"."created_at" AS "Message_created_at", "Message"."edited_at" AS "Message_edited_at", "Message"."deleted_at" AS "Message_deleted_at", "Message"."chat_id" AS "Message_chat_id", "Message"."sender_id" AS "Message_sender_id"
  FROM "messages" "Message" WHERE "Message"."id" IN ($1);

-- name: messages.is_read
-- weight: 60
-- with: pg_temp.was_read(n), pg_temp.reader(pg_temp.was_read(n))
SELECT "MessageRead"."message_id" AS "MessageRead_message_id", "MessageRead"."user_id" AS "MessageRead_user_id", "MessageRead"."read_at" AS "MessageRead_read_at"
  FROM "message_reads" "MessageRead" WHERE (("MessageRead"."message_id" = $1 AND "MessageRead"."user_id" = $2));

-- name: messages.has_reaction
-- weight: 30
-- with: pg_temp.recent(n), pg_temp.person(n)
SELECT "MessageReaction"."message_id" AS "MessageReaction_message_id", "MessageReaction"."user_id" AS "MessageReaction_user_id", "MessageReaction"."emoji" AS "MessageReaction_emoji"
  FROM "message_reactions" "MessageReaction" WHERE (("MessageReaction"."message_id" = $1 AND "MessageReaction"."user_id" = $2 AND "MessageReaction"."emoji" = 'tada'));

-- name: messages.allowed
-- weight: 10
-- with: pg_temp.member(pg_temp.chat(n), n), pg_temp.page(pg_temp.chat(n), pg_temp.recent(n)) || pg_temp.page(pg_temp.chat(n + 50), pg_temp.recent(n))
SELECT m.id FROM messages m JOIN chat_participants p ON p.chat_id = m.chat_id AND p.user_id = $1 WHERE m.id = ANY($2::bigint[]);

-- name: messages.last_two_weeks
-- weight: 6
SELECT date_trunc('day', created_at) AS day, count(*) AS number FROM messages WHERE created_at >= CURRENT_DATE - INTERVAL '14 days' GROUP BY 1 ORDER BY 1;

-- name: messages.per_day
-- weight: 1
-- with: current_date - 30, current_date + 1
SELECT date_trunc('day', created_at)::date AS d, count(*)::bigint AS v FROM messages WHERE created_at BETWEEN $1 AND $2 GROUP BY d;

-- name: messages.send
-- weight: 110
-- with: pg_temp.chat(n), pg_temp.member(pg_temp.chat(n), n), '{"type": "doc", "text": "please look at the numbers before the meeting ' || n || '"}'
INSERT INTO "messages"("id", "content_json", "delivery", "created_at", "edited_at", "deleted_at", "chat_id", "sender_id", "root_message_id")
VALUES (DEFAULT, $3, DEFAULT, DEFAULT, DEFAULT, DEFAULT, $1, $2, DEFAULT) RETURNING "id", "delivery", "created_at", "deleted_at";

-- name: messages.answer
-- weight: 10
-- with: (SELECT chat_id FROM messages WHERE id = pg_temp.thread(n)), pg_temp.person(n), '{"type": "doc", "text": "done"}', pg_temp.thread(n)
INSERT INTO "messages"("id", "content_json", "delivery", "created_at", "edited_at", "deleted_at", "chat_id", "sender_id", "root_message_id")
VALUES (DEFAULT, $3, DEFAULT, DEFAULT, DEFAULT, DEFAULT, $1, $2, $4) RETURNING "id", "delivery", "created_at", "deleted_at";

-- name: messages.mark_read
-- weight: 60
-- with: pg_temp.recent(n), pg_temp.nonreader(pg_temp.recent(n), n)
INSERT INTO "message_reads"("message_id", "user_id", "read_at") VALUES ($1, $2, now());

-- name: messages.mark_read_again
-- weight: 15
-- with: pg_temp.was_read(n), pg_temp.reader(pg_temp.was_read(n))
UPDATE "message_reads" SET "read_at" = now() WHERE "message_id" = $1 AND "user_id" = $2;

-- name: messages.react
-- weight: 30
-- with: pg_temp.recent(n), pg_temp.nonreader(pg_temp.recent(n), n)
INSERT INTO "message_reactions"("message_id", "user_id", "emoji", "created_at") VALUES ($1, $2, 'tada', DEFAULT) RETURNING "created_at";

-- name: messages.unreact
-- weight: 6
-- with: pg_temp.recent(n), pg_temp.person(n)
DELETE FROM "message_reactions" WHERE "message_id" = $1 AND "user_id" = $2 AND "emoji" = 'heart';

-- name: messages.edit
-- weight: 12
-- with: pg_temp.recent(n), '{"type": "doc", "text": "the numbers were wrong, see the new ones"}'
UPDATE "messages" SET "content_json" = $2, "edited_at" = now() WHERE "id" IN ($1);

-- name: messages.delete
-- weight: 6
-- with: pg_temp.recent(n)
UPDATE "messages" SET "deleted_at" = now() WHERE "id" IN ($1);

-- name: messages.remember
-- weight: 18
-- with: pg_temp.recent(n), pg_temp.person(n), '{"type": "doc", "text": "the numbers"}'
INSERT INTO "message_history"("id", "action", "prev_content_json", "created_at", "message_id", "actor_id") VALUES (DEFAULT, 'edited', $3, DEFAULT, $1, $2) RETURNING "id", "created_at";
