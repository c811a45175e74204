-- name: dependencies.of_project
-- weight: 10
-- with: (SELECT project_id FROM tasks WHERE id = (pg_temp.dependency(n)).predecessor_id), (SELECT project_id FROM tasks WHERE id = (pg_temp.dependency(n)).predecessor_id)
SELECT "TaskDependency"."id" AS "TaskDependency_id", "TaskDependency"."lag_days" AS "TaskDependency_lag_days", "TaskDependency__TaskDependency_predecessor"."id" AS "TaskDependency__TaskDependency_predecessor_id", "TaskDependency__TaskDependency_successor"."id" AS "TaskDependency__TaskDependency_successor_id"
  FROM "task_dependencies" "TaskDependency"
  LEFT JOIN "tasks" "TaskDependency__TaskDependency_predecessor" ON "TaskDependency__TaskDependency_predecessor"."id"="TaskDependency"."predecessor_id"
  LEFT JOIN "projects" "predecessor_project" ON "predecessor_project"."id"="TaskDependency__TaskDependency_predecessor"."project_id"
  LEFT JOIN "tasks" "TaskDependency__TaskDependency_successor" ON "TaskDependency__TaskDependency_successor"."id"="TaskDependency"."successor_id"
  LEFT JOIN "projects" "successor_project" ON "successor_project"."id"="TaskDependency__TaskDependency_successor"."project_id"
 WHERE (((("predecessor_project"."id" = $1))) AND ((("successor_project"."id" = $2)))) ORDER BY "TaskDependency_id" ASC;

-- name: dependencies.of_task
-- weight: 5
-- with: (pg_temp.dependency(n)).predecessor_id, (pg_temp.dependency(n)).predecessor_id
SELECT "TaskDependency"."id" AS "TaskDependency_id", "TaskDependency"."lag_days" AS "TaskDependency_lag_days", "TaskDependency__TaskDependency_predecessor"."id" AS "TaskDependency__TaskDependency_predecessor_id", "TaskDependency__TaskDependency_successor"."id" AS "TaskDependency__TaskDependency_successor_id"
  FROM "task_dependencies" "TaskDependency"
  LEFT JOIN "tasks" "TaskDependency__TaskDependency_predecessor" ON "TaskDependency__TaskDependency_predecessor"."id"="TaskDependency"."predecessor_id"
  LEFT JOIN "tasks" "TaskDependency__TaskDependency_successor" ON "TaskDependency__TaskDependency_successor"."id"="TaskDependency"."successor_id"
 WHERE (((("TaskDependency__TaskDependency_predecessor"."id" = $1))) OR ((("TaskDependency__TaskDependency_successor"."id" = $2)))) ORDER BY "TaskDependency_id" ASC;

-- name: dependencies.exists
-- weight: 6
-- with: (pg_temp.dependency(n)).predecessor_id, (pg_temp.dependency(n)).successor_id
SELECT DISTINCT "distinctAlias"."TaskDependency_id" AS "ids_TaskDependency_id"
  FROM (SELECT "TaskDependency"."id" AS "TaskDependency_id", "TaskDependency"."lag_days" AS "TaskDependency_lag_days"
          FROM "task_dependencies" "TaskDependency"
          LEFT JOIN "tasks" "TaskDependency__TaskDependency_predecessor" ON "TaskDependency__TaskDependency_predecessor"."id"="TaskDependency"."predecessor_id"
          LEFT JOIN "tasks" "TaskDependency__TaskDependency_successor" ON "TaskDependency__TaskDependency_successor"."id"="TaskDependency"."successor_id"
         WHERE (((("TaskDependency__TaskDependency_predecessor"."id" = $1))) AND ((("TaskDependency__TaskDependency_successor"."id" = $2))))) "distinctAlias"
 ORDER BY "TaskDependency_id" ASC LIMIT 1;

-- name: dependencies.successors
-- weight: 20
-- with: (pg_temp.dependency(n)).predecessor_id, (SELECT project_id FROM tasks WHERE id = (pg_temp.dependency(n)).successor_id)
SELECT "TaskDependency"."id" AS "TaskDependency_id", "TaskDependency"."lag_days" AS "TaskDependency_lag_days", "TaskDependency__TaskDependency_successor"."id" AS "TaskDependency__TaskDependency_successor_id", "TaskDependency__TaskDependency_successor"."due_at" AS "TaskDependency__TaskDependency_successor_due_at"
  FROM "task_dependencies" "TaskDependency"
  LEFT JOIN "tasks" "TaskDependency__TaskDependency_successor" ON "TaskDependency__TaskDependency_successor"."id"="TaskDependency"."successor_id"
  LEFT JOIN "projects" "successor_project" ON "successor_project"."id"="TaskDependency__TaskDependency_successor"."project_id"
  LEFT JOIN "tasks" "TaskDependency__TaskDependency_predecessor" ON "TaskDependency__TaskDependency_predecessor"."id"="TaskDependency"."predecessor_id"
 WHERE (((("TaskDependency__TaskDependency_predecessor"."id" = $1))) AND ((("successor_project"."id" = $2))));

-- name: dependencies.add
-- weight: 5
-- with: pg_temp.task(n), 1 + (pg_temp.task(n) + 500) % (SELECT max(id) FROM tasks)
INSERT INTO "task_dependencies"("id", "lag_days", "created_at", "predecessor_id", "successor_id") VALUES (DEFAULT, DEFAULT, DEFAULT, $1, $2) RETURNING "id", "lag_days", "created_at";

-- name: dependencies.remove
-- weight: 2
-- with: (pg_temp.dependency(n)).id
DELETE FROM "task_dependencies" WHERE "id" = $1;
