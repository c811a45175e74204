-- case: NOT IN of a subquery reads it again for every row when it does not fit into memory
-- expect: rewrite not_in
-- base: store
-- session: SET work_mem = '64kB';
-- schema
CREATE INDEX links_file ON links (file_id);
-- statements
SELECT id, name FROM files WHERE id > 99990 AND id NOT IN (SELECT file_id FROM links);
-- expert
SELECT id, name FROM files WHERE id > 99990 AND NOT EXISTS (SELECT FROM links WHERE links.file_id = files.id);
