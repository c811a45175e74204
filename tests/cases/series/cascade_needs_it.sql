-- case: no statement reads the index, but deleting a file finds its links by it
-- expect: nothing
-- base: epop
-- schema
CREATE INDEX links_file ON file_links (file_id);
-- statements
-- weight: 3
-- with: 777
-- with: 120000
DELETE FROM files WHERE id = $1;
-- weight: 50
-- with: 4711
SELECT ref_table, ref_id FROM file_links WHERE id = $1;
