-- weight: 3
\set mail random(1, :mails)
SELECT /* mail.by_id */ m.*, u.display_name FROM mail_messages m LEFT JOIN users u ON u.id = m.from_user WHERE m.id = :mail LIMIT 1;
