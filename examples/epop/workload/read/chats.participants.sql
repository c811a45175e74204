-- weight: 6
\set chat random_zipfian(1, :chats, 1.2)
SELECT /* chats.participants */ u.id, u.display_name, u.presence, p.role
  FROM chat_participants p JOIN users u ON u.id = p.user_id
 WHERE p.chat_id = :chat ORDER BY u.display_name;
