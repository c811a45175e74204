-- weight: 20
\set message random(:messages / 2, :messages)
\set user random(1, :users)
INSERT /* messages.mark_read */ INTO message_reads (message_id, user_id, read_at) VALUES (:message, :user, now())
    ON CONFLICT (message_id, user_id) DO UPDATE SET read_at = excluded.read_at;
