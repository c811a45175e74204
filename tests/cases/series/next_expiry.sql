-- case: the smallest of a column that is NULL in 98 of 100 rows; the planner itself adds IS NOT NULL
-- expect: create
-- most: 1
-- base: epop
-- statements
-- name: when to wake up
-- weight: 20
SELECT min(retention_expires_at) FROM files;
-- name: what has expired
-- with: '2026-01-02'
-- with: '2026-02-01'
SELECT id, name FROM files WHERE retention_expires_at < $1;
-- expert
CREATE INDEX ON files (retention_expires_at) WHERE retention_expires_at IS NOT NULL;
