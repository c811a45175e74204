-- weight: 3
\set user random(1, :users)
\set other random(1, :users)
INSERT /* mail.send */ INTO mail_messages (from_user, to_users, subject, body_html, folder)
VALUES (:user, ARRAY[:user, :other]::bigint[], 'The numbers', '<p>Please look at the numbers before the meeting.</p>', 'sent');
