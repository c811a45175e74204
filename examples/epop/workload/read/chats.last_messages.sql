-- weight: 5
-- The list of chats with the newest message of each.
\set user random(1, :users)
SELECT /* chats.last_messages */ p.chat_id, latest.id, latest.sender_id, latest.content_json, latest.created_at
  FROM chat_participants p
  CROSS JOIN LATERAL (SELECT m.id, m.sender_id, m.content_json, m.created_at
                        FROM messages m
                       WHERE m.chat_id = p.chat_id AND m.deleted_at IS NULL
                       ORDER BY m.id DESC LIMIT 1) latest
 WHERE p.user_id = :user;
