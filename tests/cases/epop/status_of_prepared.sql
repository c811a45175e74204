-- case: a plan for any value cannot use what holds one value
-- expect: create
-- base: epop
-- statements
-- plan: generic
-- with: 'pending'
SELECT id FROM files WHERE status = $1 ORDER BY created_at LIMIT 100;
-- expert
CREATE INDEX ON files (status, created_at);
-- worse
CREATE INDEX ON files (created_at) WHERE status = 'pending';
