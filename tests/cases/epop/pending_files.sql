-- case: one file of two hundred waits
-- expect: create
-- base: epop
-- statements
SELECT id FROM files WHERE status = 'pending' ORDER BY created_at LIMIT 100;
-- expert
CREATE INDEX ON files (created_at) WHERE status = 'pending';
