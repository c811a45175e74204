-- case: uploads that were never finished; the few pending files are all new, the primary key walks over everything before
-- expect: create
-- base: store
-- statements
-- with: '2025-09-25'
SELECT id, name FROM files WHERE state = 'pending' AND created_at < $1 ORDER BY id LIMIT 50;
-- expert
CREATE INDEX ON files (id) WHERE state = 'pending';
