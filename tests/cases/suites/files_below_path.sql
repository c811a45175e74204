-- case: everything below a folder of a drive by the beginning of its path, and the children of a folder; the drive alone has tens of thousands
-- expect: create
-- schema
SELECT setseed(0.46);
CREATE TABLE drive_files (id bigserial PRIMARY KEY, drive_id int NOT NULL, parent_id bigint, path text NOT NULL, size_bytes bigint NOT NULL, mime varchar(60) NOT NULL, modified_at timestamptz NOT NULL);
INSERT INTO drive_files (drive_id, parent_id, path, size_bytes, mime, modified_at)
SELECT 1 + (power(random(), 2) * 12)::int, g / 20, 'team' || g % 40 || '/project' || g % 700 || '/' || md5(g::text) || '.txt', (random() * 100000)::int, 'text/plain', now() - g * interval '1 minute' FROM generate_series(1, 150000) AS g;
CREATE INDEX drive_files_drive_id ON drive_files (drive_id);
CREATE INDEX drive_files_parent_id ON drive_files (parent_id);
-- statements
-- name: size below
-- weight: 60
-- with: 1, 'team7/project7/%'
-- with: 12, 'team39/project639/%'
SELECT COALESCE(SUM(f."size_bytes"), 0) AS total FROM "drive_files" AS f WHERE f."drive_id" = $1 AND f."path" LIKE $2;
-- name: children
-- weight: 60
-- with: 77
SELECT f."id", f."path", f."mime" FROM "drive_files" AS f WHERE f."parent_id" = $1 ORDER BY f."path";
-- expert
CREATE INDEX ON drive_files (drive_id, path);
-- worse
CREATE INDEX ON drive_files (drive_id, mime);
