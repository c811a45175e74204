-- weight: 4
\set user random(1, :users)
SELECT /* mail.sent */ id, to_users, subject, created_at FROM mail_messages
 WHERE from_user = :user ORDER BY id DESC LIMIT 50;
