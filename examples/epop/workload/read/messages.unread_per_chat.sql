-- weight: 2
\set user random(1, :users)
SELECT /* messages.unread_per_chat */ m.chat_id, count(*) AS unread
  FROM messages m
  JOIN chat_participants p ON p.chat_id = m.chat_id AND p.user_id = :user
  LEFT JOIN message_reads r ON r.message_id = m.id AND r.user_id = :user
 WHERE r.message_id IS NULL AND m.sender_id <> :user
 GROUP BY m.chat_id;
