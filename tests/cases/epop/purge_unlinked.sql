-- case: old pending files that nothing links
-- expect: create
-- base: epop
-- statements
-- with: '2025-02-01'
-- with: '2025-06-01'
SELECT f.id FROM files AS f LEFT JOIN file_links AS l ON l.file_id = f.id WHERE f.status = 'pending' AND f.created_at < $1 AND l.id IS NULL ORDER BY f.id LIMIT 500;
-- expert
CREATE INDEX ON files (id) WHERE status = 'pending';
CREATE INDEX ON file_links (file_id);
