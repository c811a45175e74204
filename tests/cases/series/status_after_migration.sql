-- case: a migration renamed a status after the last ANALYZE: the planner thinks that nobody has it, and takes the wrong of two indexes
-- expect: analyze
-- base: epop
-- schema
CREATE INDEX files_owner ON files (owner_id);
UPDATE files SET status = 'available' WHERE status = 'ready';
CREATE INDEX files_status ON files (status);
-- statements
-- weight: 10
-- with: 9000, 'available'
-- with: 300, 'available'
SELECT id, name, size FROM files WHERE owner_id = $1 AND status = $2;
-- weight: 10
-- with: 'pending'
SELECT id, name, created_at FROM files WHERE status = $1;
-- expert
ANALYZE files;
