-- case: the trash is emptied of what was deleted long ago: two photos in a hundred are deleted at all, and a partial index leaves the others' writes alone; albums are served by what there is
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.18);
CREATE TABLE photos (id bigserial PRIMARY KEY, album_id int NOT NULL, file text NOT NULL, taken_at timestamptz NOT NULL, views int NOT NULL, deleted_at timestamptz);
INSERT INTO photos (album_id, file, taken_at, views, deleted_at)
SELECT 1 + (power(random(), 2) * 4000)::int, md5(g::text) || '.jpg', timestamptz '2020-01-01' + g * interval '20 minutes', (power(random(), 6) * 9000)::int, CASE WHEN random() < 0.02 THEN timestamptz '2025-05-01' + random() * interval '33 days' END
  FROM generate_series(1, 120000) AS g;
CREATE INDEX photos_album ON photos (album_id);
-- statements
-- name: purge
-- weight: 12
-- with: '2025-05-02'
-- with: '2025-05-01'
DELETE FROM photos WHERE deleted_at < $1;
-- name: trash
-- weight: 12
-- with: '2025-06-01'
SELECT id, file, deleted_at FROM photos WHERE deleted_at >= $1 ORDER BY deleted_at DESC LIMIT 30;
-- name: album
-- weight: 60
-- with: 1
-- with: 3000
SELECT id, file, taken_at FROM photos WHERE album_id = $1 AND deleted_at IS NULL ORDER BY taken_at;
-- name: delete
-- weight: 40
-- with: 5000
UPDATE photos SET deleted_at = '2025-06-02' WHERE id = $1;
-- name: view
-- weight: 300
-- with: 6000
UPDATE photos SET views = views + 1 WHERE id = $1;
-- expert
CREATE INDEX ON photos (deleted_at) WHERE deleted_at IS NOT NULL;
-- worse
DROP INDEX photos_album;
