-- case: few have a day of expiry
-- expect: create
-- base: epop
-- statements
-- with: '2026-01-20'
-- with: '2026-03-01'
SELECT id FROM files WHERE retention_expires_at < $1 ORDER BY id LIMIT 500;
-- expert
CREATE INDEX ON files (retention_expires_at) WHERE retention_expires_at IS NOT NULL;
