-- case: what a build that failed has left
-- expect: drop
-- base: epop
-- schema
CREATE INDEX f1 ON files (owner_id, id);
CREATE INDEX f2 ON files (owner_id, created_at);
UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'f2'::regclass;
-- statements
-- with: 1
-- with: 5000
SELECT id FROM files WHERE owner_id = $1 ORDER BY id DESC LIMIT 20;
-- expert
DROP INDEX f2;
