-- weight: 5
\set message random(1, :messages)
SELECT /* files.of_message */ f.id, f.filename, f.mime, f.size
  FROM file_links l JOIN files f ON f.id = l.file_id
 WHERE l.ref_table = 'messages' AND l.ref_id = :message ORDER BY f.id;
