-- case: a file with what it is linked to
-- expect: create
-- base: store
-- statements
-- with: 500
-- with: 99000
SELECT f.name, l.target, l.target_id FROM files f LEFT JOIN links l ON l.file_id = f.id WHERE f.id = $1;
-- expert
CREATE INDEX ON links (file_id);
