-- weight: 4
-- Uploaded, scanned, attached to a message.
\set user random(1, :users)
\set message random(:messages / 2, :messages)
INSERT /* files.upload */ INTO files (owner_id, filename, mime, size, s3_key) VALUES (:user, 'numbers.xlsx', 'application/vnd.ms-excel', 48000, 'uploads/new')
RETURNING id AS file \gset
UPDATE /* files.upload */ files SET status = 'ready', scan_result = 'scanned', scanned_at = now() WHERE id = :file;
INSERT /* files.upload */ INTO file_links (file_id, ref_table, ref_id) VALUES (:file, 'messages', :message);
