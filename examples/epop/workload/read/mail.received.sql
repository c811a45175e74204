-- weight: 4
\set user random(1, :users)
SELECT /* mail.received */ id, from_user, subject, created_at FROM mail_messages
 WHERE :user = ANY (to_users) ORDER BY id DESC LIMIT 50;
