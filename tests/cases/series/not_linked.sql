-- case: NOT IN reads all links for the few files of an owner; both indexes are there
-- expect: rewrite not_in
-- base: epop
-- schema
CREATE INDEX files_owner ON files (owner_id);
CREATE INDEX links_file ON file_links (file_id);
-- statements
-- weight: 10
-- with: 5000
-- with: 9900
SELECT id, name FROM files WHERE owner_id = $1 AND id NOT IN (SELECT file_id FROM file_links);
-- expert
SELECT id, name FROM files WHERE owner_id = $1 AND NOT EXISTS (SELECT FROM file_links WHERE file_id = files.id);
