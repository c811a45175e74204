-- name: tasks.membership
-- weight: 140
-- with: pg_temp.project(n), pg_temp.colleague(pg_temp.project(n), n)
SELECT "ProjectMember"."project_id" AS "ProjectMember_project_id", "ProjectMember"."user_id" AS "ProjectMember_user_id", "ProjectMember"."role" AS "ProjectMember_role"
  FROM "project_members" "ProjectMember" WHERE (("ProjectMember"."project_id" = $1) AND ("ProjectMember"."user_id" = $2)) LIMIT 1;

-- name: tasks.my_projects
-- weight: 40
-- with: pg_temp.colleague(pg_temp.project(n), n)
SELECT "ProjectMember"."project_id" AS "ProjectMember_project_id", "ProjectMember"."user_id" AS "ProjectMember_user_id", "ProjectMember"."role" AS "ProjectMember_role", "ProjectMember__ProjectMember_project"."id" AS "ProjectMember__ProjectMember_project_id", "ProjectMember__ProjectMember_project"."name" AS "ProjectMember__ProjectMember_project_name", "ProjectMember__ProjectMember_project"."description" AS "ProjectMember__ProjectMember_project_description"
  FROM "project_members" "ProjectMember"
  LEFT JOIN "projects" "ProjectMember__ProjectMember_project" ON "ProjectMember__ProjectMember_project"."id"="ProjectMember"."project_id"
 WHERE (("ProjectMember"."user_id" = $1));

-- name: tasks.my_latest_ids
-- weight: 40
-- with: (SELECT created_by FROM tasks WHERE id = pg_temp.task(n))
SELECT DISTINCT "distinctAlias"."Task_id" AS "ids_Task_id", "distinctAlias"."Task_created_at"
  FROM (SELECT "Task"."id" AS "Task_id", "Task"."title" AS "Task_title", "Task"."progress" AS "Task_progress", "Task"."created_at" AS "Task_created_at", "Task__Task_project"."id" AS "Task__Task_project_id", "Task__Task_project"."name" AS "Task__Task_project_name"
          FROM "tasks" "Task"
          LEFT JOIN "projects" "Task__Task_project" ON "Task__Task_project"."id"="Task"."project_id"
          LEFT JOIN "users" "Task__Task_createdBy" ON "Task__Task_createdBy"."id"="Task"."created_by"
         WHERE (((("Task__Task_createdBy"."id" = $1))))) "distinctAlias" ORDER BY "distinctAlias"."Task_created_at" DESC, "Task_id" ASC LIMIT 5;

-- name: tasks.my_latest
-- weight: 40
-- with: (SELECT created_by FROM tasks WHERE id = pg_temp.task(n)), (SELECT array_agg(id) FROM (SELECT id FROM tasks WHERE created_by = (SELECT created_by FROM tasks WHERE id = pg_temp.task(n)) ORDER BY created_at DESC, id LIMIT 5) AS latest)
SELECT "Task"."id" AS "Task_id", "Task"."title" AS "Task_title", "Task"."progress" AS "Task_progress", "Task"."created_at" AS "Task_created_at", "Task__Task_project"."id" AS "Task__Task_project_id", "Task__Task_project"."name" AS "Task__Task_project_name"
  FROM "tasks" "Task"
  LEFT JOIN "projects" "Task__Task_project" ON "Task__Task_project"."id"="Task"."project_id"
  LEFT JOIN "users" "Task__Task_createdBy" ON "Task__Task_createdBy"."id"="Task"."created_by"
 WHERE ( (((("Task__Task_createdBy"."id" = $1)))) ) AND ( "Task"."id" IN ($2...) ) ORDER BY "Task_created_at" DESC, "Task_id" ASC;

-- name: tasks.page_ids
-- weight: 25
-- with: pg_temp.project(n)
SELECT DISTINCT "distinctAlias"."Task_id" AS "ids_Task_id"
  FROM (SELECT "Task"."id" AS "Task_id", "Task"."title" AS "Task_title", "Task"."created_at" AS "Task_created_at", "Task__Task_project"."id" AS "Task__Task_project_id"
          FROM "tasks" "Task" LEFT JOIN "projects" "Task__Task_project" ON "Task__Task_project"."id"="Task"."project_id"
         WHERE (((("Task__Task_project"."id" = $1))))) "distinctAlias" ORDER BY "Task_id" DESC LIMIT 26;

-- name: tasks.page_before_ids
-- weight: 20
-- with: pg_temp.project(n), pg_temp.task(n + 100)
SELECT DISTINCT "distinctAlias"."Task_id" AS "ids_Task_id"
  FROM (SELECT "Task"."id" AS "Task_id", "Task"."title" AS "Task_title", "Task"."created_at" AS "Task_created_at", "Task__Task_project"."id" AS "Task__Task_project_id"
          FROM "tasks" "Task" LEFT JOIN "projects" "Task__Task_project" ON "Task__Task_project"."id"="Task"."project_id"
         WHERE (((("Task__Task_project"."id" = $1)) AND ("Task"."id" < $2)))) "distinctAlias" ORDER BY "Task_id" DESC LIMIT 26;

-- name: tasks.page
-- weight: 45
-- with: pg_temp.project(n), pg_temp.tasks_of(pg_temp.project(n), n)
SELECT "Task"."id" AS "Task_id", "Task"."title" AS "Task_title", "Task"."description" AS "Task_description", "Task"."priority" AS "Task_priority", "Task"."progress" AS "Task_progress", "Task"."position" AS "Task_position", "Task"."created_at" AS "Task_created_at", "Task__Task_project"."id" AS "Task__Task_project_id", "Task__Task_project"."name" AS "Task__Task_project_name"
  FROM "tasks" "Task" LEFT JOIN "projects" "Task__Task_project" ON "Task__Task_project"."id"="Task"."project_id"
 WHERE ( (((("Task__Task_project"."id" = $1)))) ) AND ( "Task"."id" IN ($2...) ) ORDER BY "Task_id" DESC;

-- name: tasks.board
-- weight: 45
-- with: pg_temp.project(n)
SELECT "b"."id" AS "b_id", "b"."name" AS "b_name", "b"."position" AS "b_position", "t"."id" AS "t_id", "t"."title" AS "t_title", "t"."priority" AS "t_priority", "t"."progress" AS "t_progress", "t"."position" AS "t_position", "t"."due_at" AS "t_due_at"
  FROM "task_buckets" "b" LEFT JOIN "projects" "p" ON "p"."id"="b"."project_id" LEFT JOIN "tasks" "t" ON "t"."bucket_id"="b"."id"
 WHERE "p"."id" = $1 ORDER BY "b"."position" ASC, "t"."position" ASC;

-- name: tasks.find_id
-- weight: 60
-- with: pg_temp.task(n)
SELECT DISTINCT "distinctAlias"."Task_id" AS "ids_Task_id"
  FROM (SELECT "Task"."id" AS "Task_id", "Task"."title" AS "Task_title", "Task__Task_project"."id" AS "Task__Task_project_id", "Task__Task_bucket"."id" AS "Task__Task_bucket_id"
          FROM "tasks" "Task"
          LEFT JOIN "projects" "Task__Task_project" ON "Task__Task_project"."id"="Task"."project_id"
          LEFT JOIN "task_buckets" "Task__Task_bucket" ON "Task__Task_bucket"."id"="Task"."bucket_id"
         WHERE (("Task"."id" = $1))) "distinctAlias" ORDER BY "Task_id" ASC LIMIT 1;

-- name: tasks.find
-- weight: 60
-- with: pg_temp.task(n), pg_temp.task(n)
SELECT "Task"."id" AS "Task_id", "Task"."title" AS "Task_title", "Task"."description" AS "Task_description", "Task"."priority" AS "Task_priority", "Task"."progress" AS "Task_progress", "Task"."position" AS "Task_position", "Task"."created_at" AS "Task_created_at", "Task__Task_project"."id" AS "Task__Task_project_id", "Task__Task_project"."name" AS "Task__Task_project_name", "Task__Task_bucket"."id" AS "Task__Task_bucket_id", "Task__Task_bucket"."name" AS "Task__Task_bucket_name"
  FROM "tasks" "Task"
  LEFT JOIN "projects" "Task__Task_project" ON "Task__Task_project"."id"="Task"."project_id"
  LEFT JOIN "task_buckets" "Task__Task_bucket" ON "Task__Task_bucket"."id"="Task"."bucket_id"
 WHERE ( (("Task"."id" = $1)) ) AND ( "Task"."id" IN ($2) );

-- name: tasks.assignees
-- weight: 30
-- with: pg_temp.task(n)
SELECT "TaskAssignee"."task_id" AS "TaskAssignee_task_id", "TaskAssignee"."user_id" AS "TaskAssignee_user_id" FROM "task_assignees" "TaskAssignee" WHERE (("TaskAssignee"."task_id" = $1));

-- name: tasks.of_bucket
-- weight: 4
-- with: pg_temp.project(n), (SELECT min(bucket_id) FROM tasks WHERE project_id = pg_temp.project(n)), pg_temp.tasks_of(pg_temp.project(n), n)
SELECT "Task"."id" AS "Task_id", "Task"."title" AS "Task_title", "Task"."position" AS "Task_position"
  FROM "tasks" "Task"
  LEFT JOIN "projects" "Task__Task_project" ON "Task__Task_project"."id"="Task"."project_id"
  LEFT JOIN "task_buckets" "Task__Task_bucket" ON "Task__Task_bucket"."id"="Task"."bucket_id"
 WHERE (("Task"."id" IN ($3...)) AND ((("Task__Task_project"."id" = $1))) AND ((("Task__Task_bucket"."id" = $2))));

-- name: tasks.allowed
-- weight: 10
-- with: pg_temp.colleague(pg_temp.project(n), n), pg_temp.tasks_of(pg_temp.project(n), n)
SELECT t.id FROM tasks t JOIN project_members pm ON pm.project_id = t.project_id AND pm.user_id = $1 WHERE t.id = ANY($2::bigint[]);

-- name: tasks.per_day
-- weight: 1
-- with: current_date - 30, current_date + 1
SELECT date_trunc('day', created_at)::date AS d, count(*)::bigint AS v FROM tasks WHERE created_at BETWEEN $1 AND $2 GROUP BY d;

-- name: tasks.create
-- weight: 15
-- with: (SELECT project_id FROM task_buckets WHERE id = pg_temp.bucket(n)), pg_temp.bucket(n), pg_temp.person(n), 'Check the numbers again ' || n
INSERT INTO "tasks"("id", "title", "description", "priority", "progress", "labels", "start_at", "due_at", "position", "created_at", "project_id", "bucket_id", "created_by")
VALUES (DEFAULT, $4, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, DEFAULT, 1000, DEFAULT, $1, $2, $3) RETURNING "id", "priority", "progress", "labels", "created_at";

-- name: tasks.make_room
-- weight: 8
-- with: (SELECT project_id FROM task_buckets WHERE id = pg_temp.bucket(n)), pg_temp.bucket(n), pg_temp.any_of(n, 20, 40)
UPDATE "tasks" SET "position" = position + 1 WHERE project_id = $1 AND bucket_id = $2 AND position >= $3;

-- name: tasks.make_room_outside
-- weight: 2
-- with: pg_temp.project(n), pg_temp.any_of(n, 20, 10)
UPDATE "tasks" SET "position" = position + 1 WHERE project_id = $1 AND bucket_id IS NULL AND position >= $2;

-- name: tasks.move
-- weight: 10
-- with: pg_temp.task(n), (SELECT bucket_id FROM tasks WHERE project_id = pg_temp.project(n) AND bucket_id IS NOT NULL ORDER BY id LIMIT 1), pg_temp.any_of(n, 20, 40)
UPDATE "tasks" SET "position" = $3, "bucket_id" = $2 WHERE "id" IN ($1);

-- name: tasks.progress
-- weight: 15
-- with: pg_temp.task(n)
UPDATE "tasks" SET "progress" = 'in_progress' WHERE "id" IN ($1);

-- name: tasks.reschedule
-- weight: 6
-- with: pg_temp.task(n), now(), now() + interval '9 days'
UPDATE "tasks" SET "start_at" = $2, "due_at" = $3 WHERE "id" IN ($1);

-- name: tasks.comment
-- weight: 20
-- with: pg_temp.task(n), pg_temp.person(n), 'looks good to me'
INSERT INTO "task_comments"("id", "body", "created_at", "task_id", "user_id") VALUES (DEFAULT, $3, DEFAULT, $1, $2) RETURNING "id", "created_at";

-- name: tasks.assign
-- weight: 10
-- with: pg_temp.task(n), pg_temp.idle(pg_temp.task(n), n)
INSERT INTO "task_assignees"("task_id", "user_id") VALUES ($1, $2);

-- name: tasks.add_member
-- weight: 3
-- with: pg_temp.project(n), pg_temp.outsider(pg_temp.project(n), n)
INSERT INTO "project_members"("project_id", "user_id", "role") VALUES ($1, $2, DEFAULT) RETURNING "role";

-- name: tasks.add_bucket
-- weight: 2
-- with: pg_temp.project(n)
INSERT INTO "task_buckets"("id", "name", "position", "project_id") VALUES (DEFAULT, 'Later', 7, $1) RETURNING "id";
