-- weight: 25
\set chat random_zipfian(1, :chats, 1.2)
\set user random(1, :users)
SELECT /* chats.membership */ role, pinned, muted FROM chat_participants WHERE chat_id = :chat AND user_id = :user LIMIT 1;
