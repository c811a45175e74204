-- weight: 6
\set message random(:messages / 2, :messages)
\set user random(1, :users)
INSERT /* messages.react */ INTO message_reactions (message_id, user_id, emoji) VALUES (:message, :user, 'tada')
    ON CONFLICT DO NOTHING;
