-- case: file shares: a folder, the quota, what is shared with me, newest version, deleting with cascades
-- expect: create
-- most: 4
-- schema
CREATE TABLE nodes (
  id bigint PRIMARY KEY,
  tenant_id int NOT NULL,
  folder_id int NOT NULL,
  owner_id int NOT NULL,
  name text NOT NULL,
  size bigint NOT NULL,
  trashed_at timestamptz
);
CREATE TABLE grants (
  node_id bigint NOT NULL REFERENCES nodes ON DELETE CASCADE,
  grantee_id int NOT NULL,
  level text NOT NULL,
  PRIMARY KEY (node_id, grantee_id)
);
CREATE TABLE versions (
  id bigint PRIMARY KEY,
  node_id bigint NOT NULL REFERENCES nodes ON DELETE CASCADE,
  made_at timestamptz NOT NULL,
  checksum text NOT NULL
);
SELECT setseed(0.14);
INSERT INTO nodes
SELECT g, f % 30 + 1, f, 1 + floor(1500 * power(random(), 2))::int, md5(g::text) || '.pdf', floor(random() * 1e6),
  CASE WHEN random() < 0.05 THEN '2026-01-01'::timestamptz END
FROM (SELECT g, 1 + floor(4000 * power(random(), 3))::int AS f FROM generate_series(1, 120000) g) s;
INSERT INTO grants SELECT 1 + (g * 7919 % 120000), 1 + floor(1500 * power(random(), 2))::int, 'read' FROM generate_series(1, 100000) g;
INSERT INTO versions SELECT g, 1 + (g::bigint * 104729 % 120000), '2025-01-01'::timestamptz + g * interval '1 minute', md5(g::text) FROM generate_series(1, 180000) g;
CREATE INDEX nodes_folder ON nodes (folder_id);
-- statements
-- name: a folder
-- weight: 20
-- with: 2, 1
-- with: 21, 1010
-- with: 5, 99999
SELECT id, name, size FROM nodes WHERE tenant_id = $1 AND folder_id = $2 AND trashed_at IS NULL ORDER BY name LIMIT 100;
-- name: quota
-- weight: 10
-- with: 1200
-- with: 1499
SELECT coalesce(sum(size), 0) FROM nodes WHERE owner_id = $1 AND trashed_at IS NULL;
-- name: shared with me
-- weight: 10
-- with: 700
-- with: 1490
-- with: 5000
SELECT n.id, n.name, n.size, s.level FROM grants s JOIN nodes n ON n.id = s.node_id
WHERE s.grantee_id = $1 AND n.trashed_at IS NULL ORDER BY n.id DESC LIMIT 50;
-- name: may I read it
-- weight: 30
-- with: 7920, 5
SELECT EXISTS (SELECT 1 FROM grants WHERE node_id = $1 AND grantee_id = $2);
-- name: newest version
-- weight: 20
-- with: 4711
-- with: 119000
SELECT id, made_at, checksum FROM versions WHERE node_id = $1 ORDER BY made_at DESC LIMIT 1;
-- name: delete
-- weight: 3
-- with: 55555
DELETE FROM nodes WHERE id = $1;
-- expert
CREATE INDEX ON nodes (folder_id, name) WHERE trashed_at IS NULL;
CREATE INDEX ON nodes (owner_id);
CREATE INDEX ON grants (grantee_id);
CREATE INDEX ON versions (node_id, made_at);
