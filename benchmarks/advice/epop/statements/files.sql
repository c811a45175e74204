-- name: files.mine
-- weight: 25
-- with: pg_temp.owner(n)
SELECT "FileEntity"."id" AS "FileEntity_id", "FileEntity"."filename" AS "FileEntity_filename", "FileEntity"."mime" AS "FileEntity_mime", "FileEntity"."size" AS "FileEntity_size", "FileEntity"."status" AS "FileEntity_status", "FileEntity"."created_at" AS "FileEntity_created_at", "FileEntity"."owner_id" AS "FileEntity_owner_id"
  FROM "files" "FileEntity" WHERE (("FileEntity"."owner_id" = $1)) ORDER BY "FileEntity_id" DESC LIMIT 21;

-- name: files.mine_before
-- weight: 15
-- with: pg_temp.owner(n), pg_temp.file(n + 100)
SELECT "FileEntity"."id" AS "FileEntity_id", "FileEntity"."filename" AS "FileEntity_filename", "FileEntity"."mime" AS "FileEntity_mime", "FileEntity"."size" AS "FileEntity_size", "FileEntity"."status" AS "FileEntity_status", "FileEntity"."created_at" AS "FileEntity_created_at", "FileEntity"."owner_id" AS "FileEntity_owner_id"
  FROM "files" "FileEntity" WHERE (("FileEntity"."owner_id" = $1) AND ("FileEntity"."id" < $2)) ORDER BY "FileEntity_id" DESC LIMIT 21;

-- name: files.find
-- weight: 70
-- with: pg_temp.file(n)
SELECT "FileEntity"."id" AS "FileEntity_id", "FileEntity"."filename" AS "FileEntity_filename", "FileEntity"."s3_key" AS "FileEntity_s3_key", "FileEntity"."status" AS "FileEntity_status", "FileEntity"."owner_id" AS "FileEntity_owner_id"
  FROM "files" "FileEntity" WHERE (("FileEntity"."id" = $1)) LIMIT 1;

-- name: files.download
-- weight: 40
-- with: pg_temp.person(n), pg_temp.file(n)
SELECT 1 AS allowed
  FROM files f
  LEFT JOIN file_links l ON l.file_id = f.id
  LEFT JOIN messages m ON (l.ref_table = 'messages' AND l.ref_id = m.id)
  LEFT JOIN chat_participants p ON (p.chat_id = m.chat_id AND p.user_id = $1)
  LEFT JOIN tasks t ON (l.ref_table = 'tasks' AND l.ref_id = t.id)
  LEFT JOIN project_members pm ON (pm.project_id = t.project_id AND pm.user_id = $1)
  LEFT JOIN mail_messages mm ON (l.ref_table = 'mail_messages' AND l.ref_id = mm.id)
 WHERE f.id = $2 AND (f.owner_id = $1 OR p.user_id IS NOT NULL OR pm.user_id IS NOT NULL OR mm.from_user = $1 OR $1 = ANY(mm.to_users))
 LIMIT 1;

-- name: files.allowed
-- weight: 12
-- with: pg_temp.person(n), ARRAY(SELECT pg_temp.file(n * 100 + i) FROM generate_series(1, 20) AS i)
SELECT DISTINCT f.id
  FROM files f
  LEFT JOIN file_links l ON l.file_id = f.id
  LEFT JOIN messages m ON (l.ref_table = 'messages' AND l.ref_id = m.id)
  LEFT JOIN chat_participants p ON (p.chat_id = m.chat_id AND p.user_id = $1)
 WHERE f.id = ANY($2::bigint[]) AND (f.owner_id = $1 OR p.user_id IS NOT NULL);

-- name: files.forgotten
-- weight: 1
-- with: 'pending', now() - interval '24 hours'
SELECT f.id, f.s3_key FROM files f LEFT JOIN file_links l ON l.file_id = f.id
 WHERE f.status = $1 AND f.created_at < $2 AND l.file_id IS NULL ORDER BY f.id ASC LIMIT 500;

-- name: files.expired
-- weight: 1
-- with: now() + interval '250 days'
SELECT id, s3_key FROM files WHERE retention_expires_at IS NOT NULL AND retention_expires_at < $1 ORDER BY id ASC LIMIT 500;

-- name: files.bytes_per_day
-- weight: 1
-- with: current_date - 30, current_date + 1
SELECT date_trunc('day', created_at)::date AS d, coalesce(sum(size::bigint), 0)::bigint AS v FROM files WHERE created_at BETWEEN $1 AND $2 GROUP BY d;

-- name: files.upload
-- weight: 12
-- with: pg_temp.owner(n), 'numbers-' || n || '.xlsx'
INSERT INTO "files"("id", "filename", "mime", "size", "s3_key", "status", "scan_result", "scanned_at", "retention_expires_at", "created_at", "owner_id")
VALUES (DEFAULT, $2, 'application/vnd.ms-excel', 48000, 'uploads/new', DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, $1) RETURNING "id", "status", "created_at";

-- name: files.scanned
-- weight: 25
-- with: (SELECT max(id) FROM files WHERE status = 'pending' AND id % 7 = n % 7)
UPDATE "files" SET "status" = 'ready', "scan_result" = 'scanned', "scanned_at" = now() WHERE "id" IN ($1);

-- name: files.attach
-- weight: 15
-- with: pg_temp.file(n), pg_temp.recent(n)
INSERT INTO "file_links"("id", "ref_table", "ref_id", "file_id") VALUES (DEFAULT, 'messages', $2, $1) RETURNING "id";

-- name: files.purge
-- weight: 8
-- with: pg_temp.file(n)
DELETE FROM "files" WHERE "id" IN ($1);
