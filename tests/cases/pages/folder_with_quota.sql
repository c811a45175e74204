-- case: a file store: a folder, the space an owner takes, retention, links of a file, a link by its token, upload and trash
-- expect: create
-- most: 4
-- schema
SELECT setseed(0.103);
CREATE TABLE files (id bigserial PRIMARY KEY, folder_id int NOT NULL, owner_id int NOT NULL, name text NOT NULL, size bigint NOT NULL, mime text NOT NULL, checksum text NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz, deleted_at timestamptz);
INSERT INTO files (folder_id, owner_id, name, size, mime, checksum, created_at, expires_at, deleted_at)
SELECT CASE WHEN random() < 0.15 THEN 1 ELSE 2 + floor(9000 * power(random(), 1.5))::int END, 1 + floor(500 * power(random(), 2))::int, substr(md5(g::text), 1, 9) || '.pdf', (random() * 1e6)::int, 'application/pdf', md5('c' || g),
  timestamptz '2024-01-01' + g * interval '7 minutes', CASE WHEN random() < 0.04 THEN timestamptz '2026-01-01' + random() * interval '300 days' END, CASE WHEN random() < 0.2 THEN timestamptz '2025-12-01' END
FROM generate_series(1, 130000) AS g;
CREATE INDEX files_folder ON files (folder_id);
CREATE TABLE links (id serial PRIMARY KEY, token text NOT NULL UNIQUE, file_id bigint NOT NULL, created_by int NOT NULL, revoked_at timestamptz);
INSERT INTO links (token, file_id, created_by) SELECT md5('t' || g), 1 + (random() * 129999)::int, 1 + g % 500 FROM generate_series(1, 60000) AS g;
-- statements
-- name: folder
-- weight: 60
-- with: 1, 50, 0
-- with: 1, 50, 100
-- with: 4000, 50, 0
-- with: 77777, 50, 0
SELECT f.id, f.name, f.size, f.mime, f.created_at, f.owner_id FROM files f WHERE f.folder_id = $1 AND f.deleted_at IS NULL ORDER BY f.name ASC, f.id ASC LIMIT $2 OFFSET $3;
-- name: space of an owner
-- weight: 30
-- with: 2
-- with: 480
SELECT coalesce(sum(f.size), 0) AS used, count(*) AS files FROM files f WHERE f.owner_id = $1 AND f.deleted_at IS NULL;
-- name: retention, hourly
-- weight: 10
-- with: '2026-01-03'
-- with: '2025-01-01'
SELECT f.id, f.checksum FROM files f WHERE f.expires_at < $1 AND f.deleted_at IS NULL ORDER BY f.expires_at LIMIT 500;
-- name: links of a file
-- weight: 20
-- with: 500
-- with: 129000
SELECT l.id, l.token, l.created_by FROM links l WHERE l.file_id = $1 AND l.revoked_at IS NULL;
-- name: by token
-- weight: 100
-- with: 'nothing'
SELECT f.id, f.name, f.mime, f.size FROM links l JOIN files f ON f.id = l.file_id WHERE l.token = $1 AND l.revoked_at IS NULL AND f.deleted_at IS NULL;
-- name: upload
-- weight: 30
-- with: 4000, 5
INSERT INTO files (folder_id, owner_id, name, size, mime, checksum, created_at) VALUES ($1, $2, 'new.pdf', 1, 'application/pdf', 'x', now()) RETURNING id;
-- name: trash
-- weight: 10
-- with: ARRAY[5, 1000, 90000]
UPDATE files SET deleted_at = '2026-01-01' WHERE id = ANY($1) AND deleted_at IS NULL;
-- expert
CREATE INDEX ON files (folder_id, name, id) WHERE deleted_at IS NULL;
CREATE INDEX ON files (owner_id) INCLUDE (size) WHERE deleted_at IS NULL;
CREATE INDEX ON files (expires_at) WHERE deleted_at IS NULL AND expires_at IS NOT NULL;
CREATE INDEX ON links (file_id);
-- worse
CREATE INDEX ON files (deleted_at);
