-- case: a named prepared statement with a generic plan: a partial index on the rare status cannot be proven
-- expect: create
-- base: epop
-- statements
-- plan: generic
-- weight: 20
-- with: 'pending'
-- with: 'quarantined'
SELECT id, name, created_at FROM files WHERE status = $1 ORDER BY created_at LIMIT 100;
-- expert
CREATE INDEX ON files (status, created_at);
-- worse
CREATE INDEX ON files (created_at) WHERE status = 'pending';
