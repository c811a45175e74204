-- weight: 6
\set user random(1, :users)
SELECT /* chats.mine */ c.id, c.title, c.is_group, p.role, p.pinned, p.muted
  FROM chat_participants p JOIN chats c ON c.id = p.chat_id
 WHERE p.user_id = :user ORDER BY p.pinned DESC, c.id DESC;
