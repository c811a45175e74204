-- case: uploads that were never finished and that nothing links to: a rare status and the missing side of a foreign key
-- expect: create
-- most: 2
-- base: epop
-- statements
-- name: purge
-- weight: 20
-- with: '2025-02-01'
-- with: '2025-06-01'
SELECT f.id FROM files AS f WHERE f.status = 'pending' AND f.created_at < $1 AND NOT EXISTS (SELECT FROM file_links AS l WHERE l.file_id = f.id) ORDER BY f.id LIMIT 500;
-- expert
CREATE INDEX ON files (id) WHERE status = 'pending';
CREATE INDEX ON file_links (file_id);
