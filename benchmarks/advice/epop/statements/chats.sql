-- name: chats.membership
-- weight: 471
-- with: pg_temp.chat(n), pg_temp.member(pg_temp.chat(n), n)
SELECT "ChatParticipant"."chat_id" AS "ChatParticipant_chat_id", "ChatParticipant"."user_id" AS "ChatParticipant_user_id", "ChatParticipant"."role" AS "ChatParticipant_role", "ChatParticipant"."pinned" AS "ChatParticipant_pinned", "ChatParticipant"."muted" AS "ChatParticipant_muted"
  FROM "chat_participants" "ChatParticipant"
 WHERE (("ChatParticipant"."chat_id" = $1) AND ("ChatParticipant"."user_id" = $2)) LIMIT 1;

-- name: chats.mine
-- weight: 60
-- with: pg_temp.member(pg_temp.chat(n), n)
SELECT "ChatParticipant"."chat_id" AS "ChatParticipant_chat_id", "ChatParticipant"."user_id" AS "ChatParticipant_user_id", "ChatParticipant"."role" AS "ChatParticipant_role", "ChatParticipant__ChatParticipant_chat"."id" AS "ChatParticipant__ChatParticipant_chat_id", "ChatParticipant__ChatParticipant_chat"."is_group" AS "ChatParticipant__ChatParticipant_chat_is_group", "ChatParticipant__ChatParticipant_chat"."title" AS "ChatParticipant__ChatParticipant_chat_title"
  FROM "chat_participants" "ChatParticipant"
  LEFT JOIN "chats" "ChatParticipant__ChatParticipant_chat" ON "ChatParticipant__ChatParticipant_chat"."id"="ChatParticipant"."chat_id"
 WHERE (("ChatParticipant"."user_id" = $1));

-- name: chats.participants
-- weight: 40
-- with: pg_temp.chat(n)
SELECT "ChatParticipant"."chat_id" AS "ChatParticipant_chat_id", "ChatParticipant"."user_id" AS "ChatParticipant_user_id", "ChatParticipant"."role" AS "ChatParticipant_role"
  FROM "chat_participants" "ChatParticipant" WHERE (("ChatParticipant"."chat_id" = $1));

-- name: chats.create
-- weight: 4
-- with: pg_temp.person(n), 'Chat of ' || n
INSERT INTO "chats"("id", "is_group", "title", "created_by", "created_at") VALUES (DEFAULT, true, $2, $1, DEFAULT) RETURNING "id", "created_at";

-- name: chats.join
-- weight: 12
-- with: pg_temp.chat(n), pg_temp.stranger(pg_temp.chat(n), n)
INSERT INTO "chat_participants"("chat_id", "user_id", "role", "pinned", "muted") VALUES ($1, $2, DEFAULT, DEFAULT, DEFAULT) RETURNING "role", "pinned", "muted";
