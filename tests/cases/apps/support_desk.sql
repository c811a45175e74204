-- case: a support desk: my open tickets, the queue nobody took, what a customer asked; nearly all tickets are closed, and what is open and nobody's is little
-- expect: create
-- most: 3
-- schema
CREATE TABLE "ticket" (
  "id" uuid PRIMARY KEY,
  "tenantId" int NOT NULL,
  "number" int NOT NULL,
  "requesterId" int NOT NULL,
  "assigneeId" int,
  "status" varchar NOT NULL,
  "subject" varchar NOT NULL,
  "createdAt" timestamptz NOT NULL,
  "lastReplyAt" timestamptz NOT NULL,
  CONSTRAINT "UQ_ticket_number" UNIQUE ("tenantId", "number")
);
SELECT setseed(0.31);
INSERT INTO "ticket"
SELECT md5('ticket' || g)::uuid, 1 + floor(40 * power(random(), 2))::int, g, 1 + floor(30000 * power(random(), 2))::int, CASE WHEN random() < 0.93 THEN 1 + floor(220 * power(random(), 2))::int END,
  CASE WHEN random() < (CASE WHEN g > 195000 THEN 0.5 ELSE 0.01 END) THEN (ARRAY['open','open','pending'])[1 + g % 3] ELSE 'closed' END, 'Ticket ' || md5(g::text), '2024-01-01'::timestamptz + g * interval '5 minutes',
  '2024-01-01'::timestamptz + g * interval '5 minutes' + random() * interval '9 days'
FROM generate_series(1, 200000) g;
-- statements
-- name: my open tickets
-- weight: 20
-- with: 1
-- with: 180
-- with: 5000
SELECT "t"."id" AS "t_id", "t"."number" AS "t_number", "t"."subject" AS "t_subject" FROM "ticket" "t" WHERE "t"."assigneeId" = $1 AND "t"."status" IN ('open', 'pending') ORDER BY "t"."lastReplyAt" DESC LIMIT 30;
-- name: queue
-- weight: 20
-- with: 1
-- with: 35
SELECT "t"."id" AS "t_id", "t"."number" AS "t_number", "t"."subject" AS "t_subject" FROM "ticket" "t" WHERE "t"."tenantId" = $1 AND "t"."assigneeId" IS NULL AND "t"."status" = 'open' ORDER BY "t"."createdAt" ASC LIMIT 50;
-- name: of a customer
-- weight: 10
SELECT "t"."id" AS "t_id", "t"."number" AS "t_number", "t"."status" AS "t_status" FROM "ticket" "t" WHERE "t"."requesterId" = 21000 ORDER BY "t"."createdAt" DESC LIMIT 20;
-- name: by number
-- weight: 20
-- with: 1, 5
-- with: 1, 900000
SELECT "t"."id" AS "t_id", "t"."status" AS "t_status", "t"."subject" AS "t_subject" FROM "ticket" "t" WHERE "t"."tenantId" = $1 AND "t"."number" = $2 LIMIT 1;
-- name: reply
-- weight: 20
UPDATE "ticket" SET "lastReplyAt" = '2026-03-01' WHERE "id" IN ('8b212997-24cd-d515-5d1f-0bc6aed15530');
-- expert
CREATE INDEX ON "ticket" ("assigneeId", "lastReplyAt") WHERE "status" IN ('open', 'pending');
CREATE INDEX ON "ticket" ("requesterId");
-- worse
CREATE INDEX ON "ticket" ("status");
