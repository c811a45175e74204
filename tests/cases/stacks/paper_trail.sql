-- case: PaperTrail writes a version for each change and reads the versions of one record; its index is right, and who did it is asked once a year
-- expect: nothing
-- schema
SELECT setseed(0.29);
CREATE TABLE versions (id bigserial PRIMARY KEY, item_type varchar NOT NULL, item_id bigint NOT NULL, event varchar NOT NULL, whodunnit varchar, object text, created_at timestamp(6) NOT NULL);
INSERT INTO versions (item_type, item_id, event, whodunnit, object, created_at)
SELECT CASE WHEN random() < 0.8 THEN 'Dossier' ELSE 'Person' END, 1 + (random() * 20000)::int, CASE WHEN g % 7 = 0 THEN 'create' ELSE 'update' END, (1 + (power(random(), 2) * 40)::int)::text, repeat('field: value ', 5), timestamp '2022-01-01' + g * interval '11 minutes'
  FROM generate_series(1, 140000) AS g;
CREATE INDEX index_versions_on_item_type_and_item_id ON versions (item_type, item_id);
CREATE TABLE dossiers (id bigserial PRIMARY KEY, number varchar NOT NULL UNIQUE, state varchar NOT NULL, lock_version int NOT NULL DEFAULT 0);
INSERT INTO dossiers (number, state) SELECT 'D-' || g, 'open' FROM generate_series(1, 20000) AS g;
-- statements
-- name: versions of a record
-- weight: 40
-- with: 'Dossier', 77
-- with: 'Person', 19999
-- with: 'Person', 900000
SELECT "versions".* FROM "versions" WHERE "versions"."item_id" = $2 AND "versions"."item_type" = $1 ORDER BY "versions"."created_at" ASC, "versions"."id" ASC;
-- name: write
-- weight: 900
-- with: 77
INSERT INTO "versions" ("item_type", "item_id", "event", "whodunnit", "object", "created_at") VALUES ('Dossier', $1, 'update', '3', 'field', '2025-01-01') RETURNING "id";
-- name: by number
-- weight: 300
-- with: 'D-5'
-- with: 'X'
SELECT "dossiers".* FROM "dossiers" WHERE "dossiers"."number" = $1 LIMIT 1;
-- name: lock
-- weight: 900
-- with: 77, 0
UPDATE "dossiers" SET "state" = 'closed', "lock_version" = 1 WHERE "dossiers"."id" = $1 AND "dossiers"."lock_version" = $2;
-- worse
DROP INDEX index_versions_on_item_type_and_item_id;
