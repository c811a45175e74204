-- case: what a file is linked to
-- expect: create
-- base: epop
-- statements
-- with: 777
-- with: 140000
SELECT f.id, l.ref_table, l.ref_id, m.chat_id, t.project_id FROM files AS f LEFT JOIN file_links AS l ON l.file_id = f.id LEFT JOIN messages AS m ON m.id = l.ref_id AND l.ref_table = 'messages' LEFT JOIN tasks AS t ON t.id = l.ref_id AND l.ref_table = 'tasks' WHERE f.id = $1;
-- expert
CREATE INDEX ON file_links (file_id);
