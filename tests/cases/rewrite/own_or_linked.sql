-- case: an OR with a subquery checks every row
-- expect: rewrite or_across_tables
-- base: store
-- schema
CREATE INDEX files_owner ON files (owner_id);
CREATE INDEX links_target ON links (target_id);
-- statements
-- with: 1900
SELECT id FROM files WHERE owner_id = $1 OR id IN (SELECT file_id FROM links WHERE target_id = $1);
-- expert
SELECT id FROM files WHERE owner_id = $1 UNION SELECT id FROM files WHERE id IN (SELECT file_id FROM links WHERE target_id = $1);
