-- case: failed files that nothing refers to
-- expect: create
-- base: store
-- statements
SELECT f.id, f.name FROM files f WHERE f.state = 'failed' AND NOT EXISTS (SELECT FROM links l WHERE l.file_id = f.id);
-- expert
CREATE INDEX ON links (file_id);
CREATE INDEX ON files (id) WHERE state = 'failed';
