-- case: a tree of folders: children in order, roots of a tenant, a subtree and the way up; files of a folder are served
-- expect: create
-- most: 3
-- schema
CREATE TABLE folders (
  id int PRIMARY KEY,
  tenant_id int NOT NULL,
  parent_id int,
  name text NOT NULL,
  position int NOT NULL
);
CREATE TABLE files (id int PRIMARY KEY, folder_id int NOT NULL, name text NOT NULL, size bigint NOT NULL);
SELECT setseed(0.18);
INSERT INTO folders
SELECT g, 1 + floor(1200 * power(random(), 2))::int, CASE WHEN g > 2000 AND g % 6 > 0 THEN CASE WHEN random() < 0.02 THEN 2001 ELSE 1 + floor((g / 4) * random())::int END END, 'folder ' || md5(g::text), g % 50
FROM generate_series(1, 120000) g;
INSERT INTO files SELECT g, 1 + floor(120000 * power(random(), 2))::int, 'file ' || md5(g::text), g % 100000 FROM generate_series(1, 150000) g;
CREATE INDEX files_folder ON files (folder_id);
-- statements
-- name: children
-- weight: 30
-- with: 2001
-- with: 150
-- with: 110000
SELECT "f"."id" AS "f_id", "f"."name" AS "f_name" FROM "folders" "f" WHERE "f"."parent_id" = $1 ORDER BY "f"."position" ASC;
-- name: roots of a tenant
-- weight: 20
-- with: 1
-- with: 1100
-- with: 5000
SELECT "f"."id" AS "f_id", "f"."name" AS "f_name" FROM "folders" "f" WHERE "f"."tenant_id" = $1 AND "f"."parent_id" IS NULL ORDER BY "f"."position" ASC;
-- name: subtree
-- weight: 3
WITH RECURSIVE "tree" AS (SELECT "id", "name" FROM "folders" WHERE "id" = 20000 UNION ALL SELECT "c"."id", "c"."name" FROM "folders" "c" JOIN "tree" "t" ON "c"."parent_id" = "t"."id") SELECT * FROM "tree";
-- name: way up
-- weight: 10
WITH RECURSIVE "up" AS (SELECT "id", "parent_id", "name" FROM "folders" WHERE "id" = 115000 UNION ALL SELECT "p"."id", "p"."parent_id", "p"."name" FROM "folders" "p" JOIN "up" "u" ON "p"."id" = "u"."parent_id") SELECT "id", "name" FROM "up";
-- name: files of a folder
-- weight: 20
-- with: 1
-- with: 90000
SELECT "x"."id" AS "x_id", "x"."name" AS "x_name", "x"."size" AS "x_size" FROM "files" "x" WHERE "x"."folder_id" = $1 ORDER BY "x"."name";
-- expert
CREATE INDEX ON folders (parent_id);
CREATE INDEX ON folders (tenant_id) WHERE parent_id IS NULL;
-- worse
DROP INDEX files_folder;
