-- case: a range on a column that is nearly always empty
-- expect: create
-- base: store
-- statements
-- with: '2026-01-10'
SELECT id, name FROM files WHERE expires_at < $1 ORDER BY expires_at LIMIT 100;
-- expert
CREATE INDEX ON files (expires_at) WHERE expires_at IS NOT NULL;
