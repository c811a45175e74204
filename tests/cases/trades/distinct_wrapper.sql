-- case: TypeORM's wrapper around a page: the filter names the joined table's key, and the page is cut outside of the DISTINCT
-- expect: create
-- base: fleet
-- statements
-- name: take
-- weight: 20
-- with: 29000
-- with: 1
-- with: 12345
SELECT DISTINCT "distinctAlias"."t_id" AS "ids_t_id" FROM (SELECT "t"."id" AS "t_id", "t"."started_at" AS "t_started_at", "v"."plate" AS "v_plate" FROM "trips" "t" INNER JOIN "vehicles" "v" ON "v"."id" = "t"."vehicle_id" LEFT JOIN "drivers" "d" ON "d"."id" = "t"."driver_id" WHERE "v"."id" = $1) "distinctAlias" ORDER BY "t_id" ASC LIMIT 20;
-- expert
CREATE INDEX ON trips (vehicle_id, id);
