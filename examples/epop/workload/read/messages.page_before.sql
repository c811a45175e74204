-- weight: 10
\set chat random_zipfian(1, :chats, 1.2)
\set before random(:messages / 2, :messages)
SELECT /* messages.page_before */ m.id, m.chat_id, m.content_json, m.delivery, m.root_message_id, m.created_at, m.edited_at,
       u.id AS sender_id, u.display_name, u.presence
  FROM messages m LEFT JOIN users u ON u.id = m.sender_id
 WHERE m.chat_id = :chat AND m.id < :before AND m.deleted_at IS NULL
 ORDER BY m.id DESC LIMIT 21;
