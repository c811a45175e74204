-- weight: 3
\set file random(1, :files)
\set task random(1, :tasks)
INSERT /* files.attach */ INTO file_links (file_id, ref_table, ref_id) VALUES (:file, 'tasks', :task) RETURNING id;
