-- case: a deletion of what is over
-- expect: create
-- base: store
-- statements
-- with: '2026-01-03'
DELETE FROM files WHERE expires_at < $1;
-- expert
CREATE INDEX ON files (expires_at) WHERE expires_at IS NOT NULL;
