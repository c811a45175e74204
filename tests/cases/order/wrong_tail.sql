-- case: an index orders the owner's files by time, the statement wants them by number
-- expect: create
-- base: store
-- schema
CREATE INDEX files_owner_created ON files (owner_id, created_at);
-- statements
-- with: 1
-- with: 2
-- with: 1500
SELECT id, name FROM files WHERE owner_id = $1 ORDER BY id DESC LIMIT 20;
-- expert
CREATE INDEX ON files (owner_id, id);
