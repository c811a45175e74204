-- case: versions of files (Prisma): newest by number, duplicates by checksum, purge of what was deleted; the index of the file alone begins the unique one
-- expect: drop
-- schema
SELECT setseed(0.509);
CREATE TABLE "FileVersion" (id bigserial PRIMARY KEY, "fileId" bigint NOT NULL, "versionNo" int NOT NULL, size bigint NOT NULL, checksum char(32) NOT NULL, "storageKey" text NOT NULL, "createdAt" timestamptz NOT NULL, "deletedAt" timestamptz);
INSERT INTO "FileVersion" ("fileId", "versionNo", size, checksum, "storageKey", "createdAt", "deletedAt")
SELECT f, v, (random() * 9000000)::bigint, md5((f * v % 90000)::text), 'bucket/' || md5(f || '/' || v), timestamptz '2024-01-01' + f * interval '9 minutes' + v * interval '1 day', CASE WHEN random() < 0.02 THEN timestamptz '2025-01-01' + f * interval '5 minutes' END FROM generate_series(1, 50000) AS f, generate_series(1, (1 + f % 5)::int) AS v;
CREATE UNIQUE INDEX fileversion_file_version_key ON "FileVersion" ("fileId", "versionNo");
CREATE INDEX fileversion_file_idx ON "FileVersion" ("fileId");
CREATE INDEX fileversion_checksum_idx ON "FileVersion" (checksum);
CREATE INDEX fileversion_deleted_idx ON "FileVersion" ("deletedAt");
-- statements
-- name: newest
-- weight: 300
-- with: 4711
-- with: 60000
SELECT "public"."FileVersion"."id", "public"."FileVersion"."versionNo", "public"."FileVersion"."size", "public"."FileVersion"."storageKey" FROM "public"."FileVersion" WHERE ("public"."FileVersion"."fileId" = $1 AND "public"."FileVersion"."deletedAt" IS NULL) ORDER BY "public"."FileVersion"."versionNo" DESC LIMIT 1 OFFSET 0;
-- name: of files
-- weight: 80
-- with: 5, 500, 49000
SELECT "public"."FileVersion"."id", "public"."FileVersion"."fileId", "public"."FileVersion"."versionNo" FROM "public"."FileVersion" WHERE "public"."FileVersion"."fileId" IN ($1,$2,$3) OFFSET 0;
-- name: same content
-- weight: 60
-- with: 'c4ca4238a0b923820dcc509a6f75849b'
-- with: 'none'
SELECT "public"."FileVersion"."id", "public"."FileVersion"."storageKey" FROM "public"."FileVersion" WHERE "public"."FileVersion"."checksum" = $1 LIMIT 1 OFFSET 0;
-- name: purge
-- weight: 10
-- with: '2025-01-10'
SELECT "public"."FileVersion"."id", "public"."FileVersion"."storageKey" FROM "public"."FileVersion" WHERE "public"."FileVersion"."deletedAt" < $1 ORDER BY "public"."FileVersion"."deletedAt" ASC LIMIT 500 OFFSET 0;
-- name: upload
-- weight: 60
-- with: 60001
INSERT INTO "public"."FileVersion" ("fileId","versionNo","size","checksum","storageKey","createdAt") VALUES ($1,1,77,'x','bucket/x',now()) RETURNING "public"."FileVersion"."id";
-- expert
DROP INDEX fileversion_file_idx;
-- worse
DROP INDEX fileversion_checksum_idx;
-- worse
DROP INDEX fileversion_deleted_idx;
