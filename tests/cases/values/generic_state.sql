-- case: a generic plan cannot prove the condition of a partial index
-- expect: create
-- base: store
-- statements
-- plan: generic
-- with: 'failed'
-- with: 'pending'
SELECT id, name FROM files WHERE state = $1 ORDER BY created_at LIMIT 20;
-- expert
CREATE INDEX ON files (state, created_at);
-- worse
CREATE INDEX ON files (created_at) WHERE state = 'pending';
