-- case: two ranges without an equality; the rarer one bounds the scan
-- expect: create
-- base: store
-- statements
-- with: 995000000, '2025-02-01'
SELECT id, name FROM files WHERE size > $1 AND created_at > $2;
-- expert
CREATE INDEX ON files (size, created_at);
-- worse
CREATE INDEX ON files (created_at);
