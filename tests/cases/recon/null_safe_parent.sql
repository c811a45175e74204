-- case: IS NOT DISTINCT FROM, which no index serves, on an indexed column
-- expect: rewrite null_safe
-- schema
SELECT setseed(0.6);
CREATE TABLE folders (id bigint PRIMARY KEY, parent_id bigint, drive_id int NOT NULL, name text NOT NULL);
INSERT INTO folders SELECT g, CASE WHEN g > 300 THEN 1 + (power(random(), 2) * g / 3)::int END, 1 + (power(random(), 2) * 300)::int, 'folder ' || md5(g::text) || md5((g + 3)::text) FROM generate_series(1, 140000) AS g;
CREATE INDEX folders_parent ON folders (parent_id);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: 20000
-- with: 39000
-- with: 900000
SELECT "f"."id" AS "f_id", "f"."name" AS "f_name" FROM "folders" "f" WHERE "f"."parent_id" IS NOT DISTINCT FROM $1 ORDER BY "f"."name";
-- expert
SELECT "f"."id" AS "f_id", "f"."name" AS "f_name" FROM "folders" "f" WHERE "f"."parent_id" = $1 ORDER BY "f"."name";
