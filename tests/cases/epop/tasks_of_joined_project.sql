-- case: the condition is on the joined table
-- expect: create
-- base: epop
-- statements
-- with: 3, 90000
-- with: 200, 90000
-- with: 1, 50000
SELECT DISTINCT "d"."t_id" AS "ids", "d"."t_id" FROM (SELECT "t"."id" AS "t_id", "t"."title" AS "t_title", "p"."id" AS "p_id" FROM "tasks" "t" LEFT JOIN "projects" "p" ON "p"."id" = "t"."project_id" WHERE "p"."id" = $1 AND "t"."id" < $2) "d" ORDER BY "d"."t_id" DESC LIMIT 20;
-- expert
CREATE INDEX ON tasks (project_id, id);
