-- case: a deletion has to look whether anything refers to the row
-- expect: create
-- base: store
-- schema
ALTER TABLE links ADD FOREIGN KEY (file_id) REFERENCES files;
INSERT INTO files SELECT 200001, owner_id, state, size, type, name, checksum, infected, created_at, expires_at, accessed_at FROM files WHERE id = 1;
-- statements
DELETE FROM files WHERE id = 200001;
-- expert
CREATE INDEX ON links (file_id);
