-- case: nothing stored stands for never
-- expect: rewrite function_on_column
-- base: epop
-- schema
CREATE INDEX f1 ON files (retention_expires_at);
-- statements
-- with: '2026-01-10'
-- with: '2026-02-01'
SELECT id FROM files WHERE coalesce(retention_expires_at, 'infinity') < $1;
-- expert
SELECT id FROM files WHERE retention_expires_at < $1;
