-- case: open tickets of a team by priority, those nobody took, and a customer's history; the open ones are few and found by the index there is, the customer is not
-- expect: create
-- schema
SELECT setseed(0.45);
CREATE TABLE help_tickets (id bigserial PRIMARY KEY, team_id int NOT NULL, agent_id int, requester_id int NOT NULL, status varchar(10) NOT NULL, priority int NOT NULL, subject text NOT NULL, inserted_at timestamp NOT NULL, updated_at timestamp NOT NULL);
INSERT INTO help_tickets (team_id, agent_id, requester_id, status, priority, subject, inserted_at, updated_at)
SELECT 1 + (power(random(), 2) * 9)::int, CASE WHEN g < 139000 OR random() < 0.7 THEN 1 + (random() * 80)::int END, 1 + (power(random(), 3) * 25000)::int, CASE WHEN g > 138000 AND random() < 0.6 THEN 'open' ELSE 'closed' END, 1 + (power(random(), 2) * 4)::int, 'ticket about ' || md5(g::text), t, t
  FROM (SELECT g, timestamp '2022-01-01' + g * interval '9 minutes' AS t FROM generate_series(1, 140000) AS g) AS s;
CREATE INDEX help_tickets_status_team ON help_tickets (status, team_id);
-- statements
-- name: queue of a team
-- weight: 80
-- with: 1
-- with: 10
-- with: 44
SELECT h0."id", h0."priority", h0."subject", h0."inserted_at" FROM "help_tickets" AS h0 WHERE (h0."team_id" = $1) AND (h0."status" = 'open') ORDER BY h0."priority" DESC, h0."inserted_at" LIMIT 25;
-- name: nobody took
-- weight: 60
SELECT count(h0."id") FROM "help_tickets" AS h0 WHERE (h0."status" = 'open') AND (h0."agent_id" IS NULL);
-- name: history of a customer
-- weight: 50
-- with: 1
-- with: 24000
-- with: 90000
SELECT h0."id", h0."status", h0."subject" FROM "help_tickets" AS h0 WHERE (h0."requester_id" = $1) ORDER BY h0."inserted_at" DESC LIMIT 10;
-- name: take
-- weight: 30
-- with: 139990, 5
UPDATE "help_tickets" SET "agent_id" = $2, "updated_at" = '2025-01-01' WHERE "id" = $1;
-- name: close
-- weight: 30
-- with: 139991
UPDATE "help_tickets" SET "status" = 'closed', "updated_at" = '2025-01-01' WHERE "id" = $1;
-- name: open one
-- weight: 30
-- with: 3
INSERT INTO "help_tickets" ("team_id", "requester_id", "status", "priority", "subject", "inserted_at", "updated_at") VALUES ($1, 900, 'open', 2, 'new', '2025-01-01', '2025-01-01') RETURNING "id";
-- expert
CREATE INDEX ON help_tickets (requester_id, inserted_at);
-- worse
CREATE INDEX ON help_tickets (inserted_at);
-- worse
DROP INDEX help_tickets_status_team;
