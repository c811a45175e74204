-- case: a helpdesk: open tickets of a team by priority, those of an agent; every message touches the ticket, so its last change is no column for an index
-- expect: create
-- never: updated_at
-- schema
SELECT setseed(0.21);
CREATE TABLE "desk_ticket" ("id" serial PRIMARY KEY, "team_id" int NOT NULL, "assignee_id" int, "requester_id" int NOT NULL, "status" varchar(10) NOT NULL, "priority" smallint NOT NULL, "subject" varchar(200) NOT NULL, "created_at" timestamptz NOT NULL, "updated_at" timestamptz NOT NULL);
INSERT INTO "desk_ticket" ("team_id", "assignee_id", "requester_id", "status", "priority", "subject", "created_at", "updated_at")
SELECT 1 + (power(random(), 2) * 14)::int, CASE WHEN random() < 0.9 THEN 1 + (power(random(), 1.5) * 70)::int END, 1 + (random() * 30000)::int, CASE WHEN random() < 0.03 + g / 3000000.0 THEN CASE WHEN random() < 0.7 THEN 'open' ELSE 'pending' END ELSE 'closed' END, (power(random(), 3) * 4)::int, 'Subject ' || md5(g::text), t, t + random() * interval '9 days'
  FROM (SELECT g, timestamptz '2021-01-01' + g * interval '12 minutes' AS t FROM generate_series(1, 130000) AS g) AS s;
CREATE TABLE "desk_message" ("id" serial PRIMARY KEY, "ticket_id" int NOT NULL, "author_id" int NOT NULL, "body" text NOT NULL, "created_at" timestamptz NOT NULL);
INSERT INTO "desk_message" ("ticket_id", "author_id", "body", "created_at") SELECT greatest(1, g / 2 - (random() * 50)::int), 1 + g % 900, 'message ' || md5(g::text), timestamptz '2021-01-01' + g * interval '6 minutes' FROM generate_series(1, 250000) AS g;
CREATE INDEX "desk_ticket_team_id_aa01" ON "desk_ticket" ("team_id");
CREATE INDEX "desk_ticket_assignee_id_aa02" ON "desk_ticket" ("assignee_id");
CREATE INDEX "desk_ticket_requester_id_aa03" ON "desk_ticket" ("requester_id");
CREATE INDEX "desk_message_ticket_id_aa04" ON "desk_message" ("ticket_id");
-- statements
-- name: queue
-- weight: 80
-- with: 1
-- with: 9
-- with: 15
SELECT "desk_ticket"."id", "desk_ticket"."subject", "desk_ticket"."priority", "desk_ticket"."created_at" FROM "desk_ticket" WHERE ("desk_ticket"."status" = 'open' AND "desk_ticket"."team_id" = $1) ORDER BY "desk_ticket"."priority" DESC, "desk_ticket"."created_at" ASC LIMIT 25;
-- name: without agent
-- weight: 60
-- with: 1
-- with: 12
SELECT COUNT(*) AS "__count" FROM "desk_ticket" WHERE ("desk_ticket"."assignee_id" IS NULL AND "desk_ticket"."status" = 'open' AND "desk_ticket"."team_id" = $1);
-- name: mine
-- weight: 60
-- with: 1, 'open', 'pending'
-- with: 60, 'open', 'pending'
-- with: 99, 'open', 'pending'
SELECT "desk_ticket"."id", "desk_ticket"."subject", "desk_ticket"."updated_at" FROM "desk_ticket" WHERE ("desk_ticket"."assignee_id" = $1 AND "desk_ticket"."status" IN ($2, $3)) ORDER BY "desk_ticket"."updated_at" DESC;
-- name: tickets of a requester
-- weight: 40
-- with: 400
SELECT "desk_ticket"."id", "desk_ticket"."subject", "desk_ticket"."status" FROM "desk_ticket" WHERE "desk_ticket"."requester_id" = $1 ORDER BY "desk_ticket"."created_at" DESC;
-- name: messages
-- weight: 100
-- with: 90000
SELECT "desk_message"."id", "desk_message"."author_id", "desk_message"."body", "desk_message"."created_at" FROM "desk_message" WHERE "desk_message"."ticket_id" = $1 ORDER BY "desk_message"."created_at" ASC;
-- name: answer
-- weight: 60
-- with: 90000, 3
INSERT INTO "desk_message" ("ticket_id", "author_id", "body", "created_at") VALUES ($1, $2, 'Please restart', '2024-01-01') RETURNING "desk_message"."id";
-- name: touch
-- weight: 600
-- with: '2024-01-01', 129000
UPDATE "desk_ticket" SET "updated_at" = $1 WHERE "desk_ticket"."id" = $2;
-- name: close
-- weight: 15
-- with: 129000
UPDATE "desk_ticket" SET "status" = 'closed', "updated_at" = '2024-01-01' WHERE "desk_ticket"."id" = $1;
-- expert
CREATE INDEX ON "desk_ticket" ("team_id", "priority" DESC, "created_at") WHERE "status" = 'open';
CREATE INDEX ON "desk_ticket" ("assignee_id", "status");
DROP INDEX desk_ticket_team_id_aa01;
DROP INDEX desk_ticket_assignee_id_aa02;
-- worse
CREATE INDEX ON "desk_ticket" ("updated_at");
