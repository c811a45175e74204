-- weight: 8
-- A client that was away asks for what it missed.
\set chat random_zipfian(1, :chats, 1.2)
\set after random(:messages * 95 / 100, :messages)
SELECT /* messages.since */ m.id, m.sender_id, m.content_json, m.delivery, m.created_at
  FROM messages m
 WHERE m.chat_id = :chat AND m.id > :after AND m.deleted_at IS NULL
 ORDER BY m.id LIMIT 50;
