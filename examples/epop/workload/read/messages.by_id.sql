-- weight: 10
\set message random(1, :messages)
SELECT /* messages.by_id */ m.*, c.title, c.is_group, u.display_name, u.presence
  FROM messages m LEFT JOIN chats c ON c.id = m.chat_id LEFT JOIN users u ON u.id = m.sender_id
 WHERE m.id = :message LIMIT 1;
