-- name: people.find
-- weight: 150
-- with: pg_temp.person(n)
SELECT "User"."id" AS "User_id", "User"."email" AS "User_email", "User"."display_name" AS "User_display_name", "User"."phone_ext" AS "User_phone_ext", "User"."presence" AS "User_presence", "User"."is_admin" AS "User_is_admin"
  FROM "users" "User" WHERE (("User"."id" = $1)) LIMIT 1;

-- name: people.me_id
-- weight: 40
-- with: pg_temp.person(n)
SELECT DISTINCT "distinctAlias"."User_id" AS "ids_User_id"
  FROM (SELECT "User"."id" AS "User_id", "User"."email" AS "User_email", "User__User_orgUnit"."id" AS "User__User_orgUnit_id"
          FROM "users" "User" LEFT JOIN "org_units" "User__User_orgUnit" ON "User__User_orgUnit"."id"="User"."org_unit_id"
         WHERE (("User"."id" = $1))) "distinctAlias" ORDER BY "User_id" ASC LIMIT 1;

-- name: people.me
-- weight: 40
-- with: pg_temp.person(n), pg_temp.person(n)
SELECT "User"."id" AS "User_id", "User"."email" AS "User_email", "User"."display_name" AS "User_display_name", "User__User_orgUnit"."id" AS "User__User_orgUnit_id", "User__User_orgUnit"."name" AS "User__User_orgUnit_name"
  FROM "users" "User" LEFT JOIN "org_units" "User__User_orgUnit" ON "User__User_orgUnit"."id"="User"."org_unit_id"
 WHERE ( (("User"."id" = $1)) ) AND ( "User"."id" IN ($2) );

-- name: people.by_email
-- weight: 20
-- with: 'user' || pg_temp.person(n) || '@example.org'
SELECT "User"."id" AS "User_id", "User"."password_hash" AS "User_password_hash", "User"."is_admin" AS "User_is_admin" FROM "users" "User" WHERE (("User"."email" = $1)) LIMIT 1;

-- name: people.not_offline
-- weight: 5
SELECT count(*) AS number FROM users WHERE presence <> 'offline';

-- name: people.of_unit
-- weight: 10
-- with: pg_temp.any_of(n, 30, 40)
SELECT u.id, u.display_name, u.email, u.phone_ext, u.presence FROM users u JOIN org_units o ON o.id = u.org_unit_id WHERE o.id = $1 ORDER BY u.display_name;

-- name: people.units
-- weight: 8
WITH RECURSIVE tree AS (
  SELECT id, parent_id, name, 0 AS depth, ARRAY[id] AS path FROM org_units WHERE parent_id IS NULL
  UNION ALL
  SELECT o.id, o.parent_id, o.name, t.depth + 1, t.path || o.id FROM org_units o JOIN tree t ON o.parent_id = t.id)
SELECT id, name, depth FROM tree ORDER BY path;

-- name: people.unit_by_code
-- weight: 2
-- with: 'U' || lpad(pg_temp.any_of(n, 30, 40)::text, 3, '0')
SELECT "OrgUnit"."id" AS "OrgUnit_id", "OrgUnit"."name" AS "OrgUnit_name" FROM "org_units" "OrgUnit" WHERE (("OrgUnit"."code" = $1)) LIMIT 1;

-- name: people.preferences
-- weight: 80
-- with: pg_temp.person(n)
SELECT "Preferences"."id" AS "Preferences_id", "Preferences"."user_id" AS "Preferences_user_id", "Preferences"."enabled" AS "Preferences_enabled", "Preferences"."channels" AS "Preferences_channels"
  FROM "notification_preferences" "Preferences" WHERE (("Preferences"."user_id" = $1)) LIMIT 1;

-- name: people.presence
-- weight: 60
-- with: pg_temp.person(n)
UPDATE "users" SET "presence" = 'away', "presence_at" = now() WHERE "id" IN ($1);

-- name: people.rename
-- weight: 4
-- with: pg_temp.person(n)
UPDATE "users" SET "display_name" = 'Somebody else' WHERE "id" IN ($1);

-- name: people.transfer
-- weight: 1
-- with: pg_temp.person(n), pg_temp.any_of(n, 30, 40)
UPDATE "users" SET "org_unit_id" = $2 WHERE "id" IN ($1);

-- name: people.audit
-- weight: 1
-- with: pg_temp.person(n), pg_temp.person(n + 1)
INSERT INTO "directory_audit"("id", "action", "actor_id", "target_id", "from_parent_id", "to_parent_id", "details", "created_at") VALUES (DEFAULT, 'user_moved', $1, $2, DEFAULT, DEFAULT, DEFAULT, DEFAULT) RETURNING "id", "created_at";
