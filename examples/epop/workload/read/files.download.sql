-- weight: 8
-- May this user have the file: is it linked to a message of a chat or a task of a project the user is in.
\set file random(1, :files)
\set user random(1, :users)
SELECT /* files.download */ f.id, f.s3_key, f.owner_id
  FROM files f
  LEFT JOIN file_links l ON l.file_id = f.id
  LEFT JOIN messages m ON l.ref_table = 'messages' AND m.id = l.ref_id
  LEFT JOIN chat_participants cp ON cp.chat_id = m.chat_id AND cp.user_id = :user
  LEFT JOIN tasks t ON l.ref_table = 'tasks' AND t.id = l.ref_id
  LEFT JOIN project_members pm ON pm.project_id = t.project_id AND pm.user_id = :user
 WHERE f.id = :file AND (f.owner_id = :user OR cp.user_id IS NOT NULL OR pm.user_id IS NOT NULL)
 LIMIT 1;
