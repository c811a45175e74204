-- weight: 1
\set user random(1, :users)
SELECT /* mail.deleted */ id, from_user, to_users, subject, created_at FROM mail_messages
 WHERE (from_user = :user OR :user = ANY (to_users)) AND folder = 'deleted' ORDER BY id DESC LIMIT 50;
