-- case: who may download a file: joins from the file to its links and on to messages and tasks; only the links lack an index
-- expect: create
-- most: 1
-- base: epop
-- statements
-- weight: 30
-- with: 777
-- with: 149000
SELECT f.id, f.owner_id, l.ref_table, m.chat_id, t.project_id FROM files AS f LEFT JOIN file_links AS l ON l.file_id = f.id LEFT JOIN messages AS m ON l.ref_table = 'messages' AND m.id = l.ref_id LEFT JOIN tasks AS t ON l.ref_table = 'tasks' AND t.id = l.ref_id WHERE f.id = $1;
-- expert
CREATE INDEX ON file_links (file_id) INCLUDE (ref_table, ref_id);
-- worse
CREATE INDEX ON file_links (ref_table, ref_id);
