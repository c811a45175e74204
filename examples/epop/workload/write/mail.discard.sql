-- weight: 1
\set mail random(1, :mails)
UPDATE /* mail.discard */ mail_messages SET folder = 'deleted' WHERE id = :mail;
