-- weight: 5
\set message random(1, :messages)
SELECT /* messages.thread */ chat_id AS chat, coalesce(root_message_id, id) AS root FROM messages WHERE id = :message \gset
SELECT /* messages.thread */ m.id, m.content_json, m.created_at, m.sender_id, u.display_name
  FROM messages m LEFT JOIN users u ON u.id = m.sender_id
 WHERE m.chat_id = :chat AND m.root_message_id = :root AND m.deleted_at IS NULL
 ORDER BY m.id LIMIT 50;
