-- case: a wiki: children of a document, newest of a small space, revisions; each save writes the time, which is worth no index
-- expect: create
-- never: updated_at
-- most: 1
-- schema
SELECT setseed(0.122);
CREATE TABLE documents (id int PRIMARY KEY, space_id int NOT NULL, parent_id int, position int NOT NULL, title text NOT NULL, body text NOT NULL, updated_at timestamptz NOT NULL, deleted_at timestamptz) WITH (fillfactor = 80);
INSERT INTO documents SELECT g, 1 + g / 60, CASE WHEN g % 60 > 5 THEN (g / 60) * 60 + (g % 60) / 6 END, g % 9, 'document ' || g, repeat('body ', 30), timestamptz '2025-01-01' + (random() * 100000)::int * interval '1 minute', CASE WHEN random() < 0.05 THEN timestamptz '2026-01-01' END FROM generate_series(1, 70000) AS g;
CREATE INDEX documents_space ON documents (space_id);
CREATE TABLE revisions (document_id int NOT NULL, version int NOT NULL, author_id int NOT NULL, diff text NOT NULL, created_at timestamptz NOT NULL, PRIMARY KEY (document_id, version));
INSERT INTO revisions SELECT 1 + g % 70000, 1 + g / 70000, g % 90, 'diff', timestamptz '2025-01-01' + g * interval '1 minute' FROM generate_series(1, 140000) AS g;
-- statements
-- name: children
-- weight: 60
-- with: 61
-- with: 60003
-- with: 59
SELECT d.id, d.title, d.position FROM documents d WHERE d.parent_id = $1 AND d.deleted_at IS NULL ORDER BY d.position ASC, d.title ASC;
-- name: newest of a space
-- weight: 15
-- with: 5
-- with: 1000
-- with: 9999
SELECT d.id, d.title, d.updated_at FROM documents d WHERE d.space_id = $1 AND d.deleted_at IS NULL ORDER BY d.updated_at DESC LIMIT 10;
-- name: save
-- weight: 120
-- with: 5000, 'new body'
UPDATE documents SET body = $2, updated_at = '2026-02-02' WHERE id = $1 AND deleted_at IS NULL;
-- name: keep the revision
-- weight: 60
-- with: 5000
INSERT INTO revisions (document_id, version, author_id, diff, created_at) SELECT r.document_id, max(r.version) + 1, 5, 'diff', now() FROM revisions r WHERE r.document_id = $1 GROUP BY r.document_id;
-- name: revisions
-- weight: 15
-- with: 5000
SELECT r.version, r.author_id, r.created_at FROM revisions r WHERE r.document_id = $1 ORDER BY r.version DESC LIMIT 20;
-- expert
CREATE INDEX ON documents (parent_id);
-- worse
CREATE INDEX ON documents (position);
-- worse
DROP INDEX documents_space;
