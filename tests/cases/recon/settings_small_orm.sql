-- case: small tables of an ORM, whatever their columns
-- expect: nothing
-- schema
CREATE TABLE role (id int PRIMARY KEY, code text NOT NULL, rank int NOT NULL);
INSERT INTO role SELECT g, 'role' || g, g % 5 FROM generate_series(1, 30) AS g;
CREATE TABLE feature_flag (id int PRIMARY KEY, name text NOT NULL, role_id int NOT NULL, enabled boolean NOT NULL);
INSERT INTO feature_flag SELECT g, 'flag ' || g, 1 + g % 30, g % 3 = 0 FROM generate_series(1, 350) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 50
-- with: 'flag 17'
-- with: 'none'
SELECT "f"."id" AS "f_id", "f"."enabled" AS "f_enabled", "r"."code" AS "r_code" FROM "feature_flag" "f" INNER JOIN "role" "r" ON "r"."id"="f"."role_id" WHERE "f"."name" = $1 LIMIT 1;
-- weight: 20
-- with: 'role7'
SELECT "f"."id" AS "f_id" FROM "feature_flag" "f" LEFT JOIN "role" "r" ON "r"."id"="f"."role_id" WHERE "r"."code" = $1 AND "f"."enabled" = true ORDER BY "f"."name" ASC;
